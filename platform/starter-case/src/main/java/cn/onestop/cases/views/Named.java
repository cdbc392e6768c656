package cn.onestop.cases.views;

import cn.onestop.kernel.Text;

/** A code and what it means. */
public record Named(String code, Text title) {}
