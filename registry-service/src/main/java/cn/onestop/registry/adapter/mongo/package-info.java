/** The register and the matters in the database. */
@NullMarked
package cn.onestop.registry.adapter.mongo;

import org.jspecify.annotations.NullMarked;
