/** One notarization: its moves, its clocks, its refusals. */
@NullMarked
package cn.onestop.notary.domain;

import org.jspecify.annotations.NullMarked;
