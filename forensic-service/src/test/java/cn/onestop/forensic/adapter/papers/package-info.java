@org.jspecify.annotations.NullMarked
package cn.onestop.forensic.adapter.papers;
