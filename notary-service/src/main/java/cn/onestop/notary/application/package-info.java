/** What can be asked of the notaries' line: one class for each use case. */
@NullMarked
package cn.onestop.notary.application;

import org.jspecify.annotations.NullMarked;
