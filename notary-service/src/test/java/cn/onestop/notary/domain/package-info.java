@NullMarked
package cn.onestop.notary.domain;

import org.jspecify.annotations.NullMarked;
