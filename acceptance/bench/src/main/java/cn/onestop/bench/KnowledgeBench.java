package cn.onestop.bench;

import cn.onestop.consultation.knowledge.adapter.lucene.LuceneIndex;
import cn.onestop.consultation.knowledge.adapter.yaml.ShippedKnowledge;
import cn.onestop.consultation.knowledge.application.KnowledgeIndex.Search;
import cn.onestop.consultation.knowledge.application.Shipped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Searches the knowledge base in process, marks included, with questions cut out of the entries' own titles and answers. */
final class KnowledgeBench {
    private static final int SEARCHES = 5_000;
    private static final int PAGE = 10;
    private static final int LONGEST = 14;

    private final ShippedKnowledge shipped = ShippedKnowledge.read();
    private final List<String> texts = new ArrayList<>();

    KnowledgeBench() {
        for (Shipped.Text text : shipped.entries()) {
            texts.add(text.entry().title());
            texts.add(text.entry().answer());
        }
    }

    void run() throws IOException {
        try (LuceneIndex index = new LuceneIndex(shipped.words(), shipped.stopwords())) {
            index.update(shipped.entries().stream().map(Shipped.Text::entry).toList(), List.of());
            measure(index, new Random(1));
            Micros.print(
                    "knowledge base in process", shipped.entries().size(), "entries", measure(index, new Random(2)));
        }
    }

    private double[] measure(LuceneIndex index, Random random) {
        double[] micros = new double[SEARCHES];
        for (int i = 0; i < SEARCHES; i++) {
            Search search = new Search(question(random), null, null, null, PAGE);
            long start = System.nanoTime();
            int found = index.search(search).size();
            micros[i] = (System.nanoTime() - start) / 1_000.0;
            if (found > PAGE) {
                throw new IllegalStateException("a page holds " + PAGE + ", got " + found);
            }
        }
        return micros;
    }

    /** Four to fourteen characters that stand somewhere. */
    private String question(Random random) {
        String text = texts.get(random.nextInt(texts.size()));
        int length = Math.min(text.length(), 4 + random.nextInt(LONGEST - 3));
        int from = random.nextInt(text.length() - length + 1);
        return text.substring(from, from + length);
    }
}
