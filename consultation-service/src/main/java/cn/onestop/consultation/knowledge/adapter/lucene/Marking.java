package cn.onestop.consultation.knowledge.adapter.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Marks the words that fit, and picks the sentences of the answer that hold most of them. */
final class Marking {
    private static final int SENTENCES = 2;
    private static final String[] FIELDS = {QuestionQuery.TITLE, QuestionQuery.ANSWER};

    private final Analyzer analyzer;

    Marking(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** Both escaped for HTML but for the marks. */
    record Marked(String title, String excerpt) {}

    List<Marked> of(IndexSearcher searcher, Query asked, TopDocs found) throws IOException {
        UnifiedHighlighter highlighter = UnifiedHighlighter.builder(searcher, analyzer)
                .withFormatter(new DefaultPassageFormatter("<em>", "</em>", "… ", true))
                .build();
        int[] documents = new int[found.scoreDocs.length];
        for (int i = 0; i < documents.length; i++) {
            documents[i] = found.scoreDocs[i].doc;
        }
        Map<String, String[]> marked = documents.length == 0
                ? Map.of()
                : highlighter.highlightFields(FIELDS, asked, documents, new int[] {1, SENTENCES});
        List<Marked> all = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            all.add(new Marked(at(marked, QuestionQuery.TITLE, i), at(marked, QuestionQuery.ANSWER, i)));
        }
        return all;
    }

    private static String at(Map<String, String[]> marked, String field, int i) {
        String[] texts = marked.get(field);
        return texts == null || texts[i] == null ? "" : texts[i];
    }
}
