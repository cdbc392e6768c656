package cn.onestop.consultation.knowledge.adapter.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.consultation.knowledge.application.KnowledgeIndex.Hit;
import cn.onestop.consultation.knowledge.application.KnowledgeIndex.Search;
import cn.onestop.consultation.knowledge.domain.Entry;
import cn.onestop.consultation.knowledge.domain.Entry.Citation;
import cn.onestop.consultation.knowledge.domain.EverydayWords;
import cn.onestop.consultation.knowledge.domain.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LuceneIndexTest {
    private final LuceneIndex index =
            new LuceneIndex(new EverydayWords(Map.of("讨薪", List.of("劳动报酬"))), Set.of("的", "怎么"));

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static Entry entry(String id, Field field, String title, String answer) {
        return new Entry(
                id, Entry.Kind.QA, field, title, answer, List.of(new Citation("民法典", "1")), Set.of(), List.of());
    }

    private List<Hit> asked(String text, @Nullable Field field, @Nullable String after, int limit) {
        return index.search(new Search(text, field, null, after, limit));
    }

    private List<String> found(String text) {
        return asked(text, null, null, 10).stream().map(hit -> hit.entry().id()).toList();
    }

    @Test
    void anEverydayWordFindsWhatTheLawCallsIt() {
        index.update(
                List.of(
                        entry("pay", Field.LABOUR_PAY, "单位拖欠劳动报酬", "可以投诉。"),
                        entry("dog", Field.NEIGHBOURS, "被狗咬了", "找饲养人。")),
                List.of());
        assertThat(found("讨薪")).containsExactly("pay");
    }

    @Test
    void whatIsPutAgainIsFoundByItsNewWordsOnlyAndWhatIsTakenOutNoMore() {
        index.update(List.of(entry("one", Field.DEBT, "借条怎么写", "写清楚。")), List.of());
        assertThat(found("借条")).containsExactly("one");
        index.update(List.of(entry("one", Field.DEBT, "彩礼退不退", "看情况。")), List.of());
        assertThat(found("借条")).isEmpty();
        assertThat(found("彩礼")).containsExactly("one");
        index.update(List.of(), List.of("one"));
        assertThat(found("彩礼")).isEmpty();
    }

    @Test
    void theWordsThatFitAreMarkedAndTheRestIsEscaped() {
        index.update(List.of(entry("one", Field.DEBT, "借条<b>怎么写", "借条要写清楚。别的话。")), List.of());
        Hit hit = asked("借条", null, null, 1).getFirst();
        assertThat(hit.title()).contains("<em>借条</em>").contains("&lt;b&gt;");
        assertThat(hit.excerpt()).contains("<em>借条</em>要写清楚");
    }

    @Test
    void aFieldNarrowsAndPagesFollowEachOtherWithoutAGapOrARepeat() {
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.add(entry("e" + i, i % 5 == 0 ? Field.LAND : Field.DEBT, "借条", "同样的话。"));
        }
        index.update(all, List.of());
        assertThat(asked("借条", Field.LAND, null, 50)).hasSize(5);

        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            List<Hit> page = asked("借条", null, after, 10);
            page.forEach(hit -> seen.add(hit.entry().id()));
            after = page.isEmpty() ? null : page.getLast().position();
        } while (after != null);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void aQuestionWithoutAWordThatSaysAnythingFindsNothing() {
        index.update(List.of(entry("one", Field.DEBT, "借条怎么写", "写清楚。")), List.of());
        assertThat(found("怎么？？")).isEmpty();
        assertThat(found("")).containsExactly("one");
    }
}
