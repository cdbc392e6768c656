/** Notaries and their offices. */
@NullMarked
package cn.onestop.notary.domain.directory;

import org.jspecify.annotations.NullMarked;
