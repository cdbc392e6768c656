/** The parts of an answer about a case that are alike in every line. */
@NullMarked
package cn.onestop.cases.views;

import org.jspecify.annotations.NullMarked;
