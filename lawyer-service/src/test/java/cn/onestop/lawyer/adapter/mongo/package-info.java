@org.jspecify.annotations.NullMarked
package cn.onestop.lawyer.adapter.mongo;
