@NullMarked
package cn.onestop.legalaid.adapter.mongo;

import org.jspecify.annotations.NullMarked;
