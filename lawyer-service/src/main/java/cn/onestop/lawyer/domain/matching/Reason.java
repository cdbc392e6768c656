package cn.onestop.lawyer.domain.matching;

import cn.onestop.kernel.Text;

/** Why somebody fits, or how well: points out of a maximum, with the words for it. */
public record Reason(String code, int points, int outOf, Text text) {}
