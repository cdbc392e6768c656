package cn.onestop.consultation.knowledge.adapter.lucene;

import cn.onestop.consultation.knowledge.domain.EverydayWords;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/**
 * A question as it is searched: every word of it may fit, in the title better than in the answer. Words are looked for as the
 * Chinese analyzer cuts them and as pairs of characters, which also finds what it cuts otherwise than the entry; the everyday
 * words' others count less than what was said.
 */
final class QuestionQuery {
    static final String TITLE = "title";
    static final String ANSWER = "answer";
    static final String KEYWORDS = "keywords";
    static final String PAIRS = "_pairs";

    private static final Map<String, Float> WEIGHTS = Map.of(
            TITLE,
            3.0f,
            TITLE + PAIRS,
            2.0f,
            KEYWORDS,
            2.0f,
            KEYWORDS + PAIRS,
            1.5f,
            ANSWER,
            0.8f,
            ANSWER + PAIRS,
            0.6f);
    private static final float OTHER_WORDS = 0.5f;

    private final QueryBuilder builder;
    private final EverydayWords words;

    QuestionQuery(Analyzer analyzer, EverydayWords words) {
        this.builder = new QueryBuilder(analyzer);
        this.words = words;
    }

    Query of(String question) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        add(all, question, 1);
        Set<String> others = words.othersFor(question);
        if (!others.isEmpty()) {
            add(all, String.join("，", others), OTHER_WORDS);
        }
        BooleanQuery query = all.build();
        return query.clauses().isEmpty() ? new MatchNoDocsQuery() : query;
    }

    private void add(BooleanQuery.Builder all, String text, float weight) {
        WEIGHTS.forEach((field, boost) -> {
            Query query = builder.createBooleanQuery(field, text, Occur.SHOULD);
            if (query != null) {
                all.add(new BoostQuery(query, boost * weight), Occur.SHOULD);
            }
        });
    }
}
