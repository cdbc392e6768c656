/** Institutions and appraisers. */
@NullMarked
package cn.onestop.forensic.domain.directory;

import org.jspecify.annotations.NullMarked;
