package cn.onestop.consultation.knowledge.adapter.lucene;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/** How Chinese text is cut: into words by Lucene's Chinese analyzer, and into pairs of characters beside it. */
final class ChineseAnalysis {
    private ChineseAnalysis() {}

    static Analyzer analyzer(Set<String> stopwords) {
        CharArraySet stops = new CharArraySet(SmartChineseAnalyzer.getDefaultStopSet(), true); // punctuation
        stops.addAll(stopwords);
        Analyzer words = new SmartChineseAnalyzer(stops);
        Analyzer pairs = new CJKAnalyzer(stops);
        Map<String, Analyzer> byField = new HashMap<>();
        for (String field : new String[] {QuestionQuery.TITLE, QuestionQuery.ANSWER, QuestionQuery.KEYWORDS}) {
            byField.put(field + QuestionQuery.PAIRS, pairs);
        }
        return new PerFieldAnalyzerWrapper(words, byField);
    }
}
