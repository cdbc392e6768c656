/** The use cases, one class each. */
@NullMarked
package cn.onestop.identity.application;

import org.jspecify.annotations.NullMarked;
