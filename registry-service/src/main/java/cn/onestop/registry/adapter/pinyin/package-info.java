/** The pinyin dictionary. */
@NullMarked
package cn.onestop.registry.adapter.pinyin;

import org.jspecify.annotations.NullMarked;
