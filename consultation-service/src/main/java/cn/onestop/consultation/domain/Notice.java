package cn.onestop.consultation.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the person is told beside the answer, with the article.
 *
 * @param line the line that helps, to which a referral is one call; null when the way leads elsewhere
 */
public record Notice(
        String code, Text text, Article article, @Nullable Line line) {}
