package cn.onestop.cases.views;

import cn.onestop.kernel.Text;

/** Something that the caller can do next, with one call. */
public record ActionView(String action, String method, String path, Text title) {}
