/** Comma-separated lists, read row by row and written so that no spreadsheet takes a cell for a formula. */
@NullMarked
package cn.onestop.registry.domain.csv;

import org.jspecify.annotations.NullMarked;
