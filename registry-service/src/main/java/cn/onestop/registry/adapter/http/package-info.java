/** The register, the matters and the figures over HTTP. */
@NullMarked
package cn.onestop.registry.adapter.http;

import org.jspecify.annotations.NullMarked;
