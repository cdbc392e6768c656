@org.jspecify.annotations.NullMarked
package cn.onestop.consultation;
