package cn.onestop.lawyer.domain.matching;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Text;

/** Why somebody can't be asked, with the article. */
public record Exclusion(String code, Text text, Article article) {}
