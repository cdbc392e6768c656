@NullMarked
package cn.onestop.notary.adapter.mongo;

import org.jspecify.annotations.NullMarked;
