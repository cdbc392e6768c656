/** The kinds of matters, read from the file that ships. */
@NullMarked
package cn.onestop.notary.adapter.yaml;

import org.jspecify.annotations.NullMarked;
