/** What can be done with applications, one class for each use case. */
@NullMarked
package cn.onestop.legalaid.application;

import org.jspecify.annotations.NullMarked;
