/** The register from lists and to lists. */
@NullMarked
package cn.onestop.registry.application.imports;

import org.jspecify.annotations.NullMarked;
