package cn.onestop.consultation.knowledge.adapter.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.consultation.knowledge.adapter.yaml.ShippedKnowledge;
import cn.onestop.consultation.knowledge.application.KnowledgeIndex.Search;
import cn.onestop.consultation.knowledge.application.Shipped;
import cn.onestop.consultation.knowledge.domain.EverydayWords;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Whether everyday questions find what answers them. */
class RelevanceTest {
    private static final double AIM = 0.9;
    private static final int SHOWN = 5;

    /** @param answers entries of which one is enough */
    record Asked(String question, List<String> answers) {}

    @Test
    void nineOfTenEverydayQuestionsFindAnAnswerAmongTheFirstFive() throws IOException {
        ShippedKnowledge shipped = ShippedKnowledge.read();
        List<Asked> questions = questions();
        List<String> missed = missed(shipped, shipped.words(), questions);
        double recall = recall(missed, questions);
        String figure = String.format(
                Locale.ROOT,
                "recall@%d over %d questions: %.3f; without the everyday words %.3f; missed %s",
                SHOWN,
                questions.size(),
                recall,
                recall(missed(shipped, new EverydayWords(Map.of()), questions), questions),
                missed);
        System.out.println(figure);
        assertThat(questions).hasSize(60);
        assertThat(recall).as(figure).isGreaterThanOrEqualTo(AIM);
    }

    private static double recall(List<String> missed, List<Asked> questions) {
        return 1 - missed.size() / (double) questions.size();
    }

    private static List<String> missed(ShippedKnowledge shipped, EverydayWords words, List<Asked> questions)
            throws IOException {
        List<String> missed = new ArrayList<>();
        try (LuceneIndex index = new LuceneIndex(words, shipped.stopwords())) {
            index.update(shipped.entries().stream().map(Shipped.Text::entry).toList(), List.of());
            for (Asked asked : questions) {
                List<String> found = index.search(new Search(asked.question(), null, null, null, SHOWN)).stream()
                        .map(hit -> hit.entry().id())
                        .toList();
                if (asked.answers().stream().noneMatch(found::contains)) {
                    missed.add(asked.question() + " -> " + found);
                }
            }
        }
        return missed;
    }

    @Test
    void everyQuestionNamesEntriesThatThereAre() throws IOException {
        List<String> ids = ShippedKnowledge.read().entries().stream()
                .map(text -> text.entry().id())
                .toList();
        assertThat(questions()).allSatisfy(asked -> assertThat(ids).containsAll(asked.answers()));
    }

    private static List<Asked> questions() throws IOException {
        try (InputStream yaml = Objects.requireNonNull(
                RelevanceTest.class.getResourceAsStream("/knowledge/everyday-questions.yml"), "the questions")) {
            return YAMLMapper.builder().build().readValue(yaml, new TypeReference<List<Asked>>() {});
        }
    }
}
