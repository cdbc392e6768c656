/** What can be done with appraisals and with the directory: one class per use case. */
@NullMarked
package cn.onestop.forensic.application;

import org.jspecify.annotations.NullMarked;
