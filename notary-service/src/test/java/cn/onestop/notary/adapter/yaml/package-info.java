@NullMarked
package cn.onestop.notary.adapter.yaml;

import org.jspecify.annotations.NullMarked;
