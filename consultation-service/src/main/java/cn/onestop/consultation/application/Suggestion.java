package cn.onestop.consultation.application;

import cn.onestop.kernel.Article;
import java.util.List;

/**
 * Something of the knowledge base that may answer a question.
 *
 * @param id of the entry, by which the whole of it is read
 * @param excerpt the part that fits, plain text
 */
public record Suggestion(String id, String title, String excerpt, List<Article> articles) {
    public Suggestion {
        articles = List.copyOf(articles);
    }
}
