package cn.onestop.mediation.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A way that stays open to a party, as the committee must tell it (People's Mediation Law art. 26).
 *
 * @param code stable, upper snake case
 * @param line the line of this platform that helps with it, or null when it leads outside: arbitration, a court
 */
public record Remedy(String code, @Nullable Line line, Text what, Article article) {}
