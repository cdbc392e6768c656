package cn.onestop.consultation.knowledge.adapter.http;

import cn.onestop.cases.views.Named;
import cn.onestop.consultation.knowledge.application.KnowledgeIndex.Hit;
import cn.onestop.consultation.knowledge.domain.Entry;
import cn.onestop.consultation.knowledge.domain.Entry.Citation;
import cn.onestop.consultation.knowledge.domain.Laws;
import cn.onestop.kernel.Article;
import cn.onestop.kernel.Line;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Entries as they are answered. */
@Component
class KnowledgeViews {
    private final Laws laws;

    KnowledgeViews(Laws laws) {
        this.laws = laws;
    }

    /**
     * @param title the question; {@code highlight} the same with the words that fit marked by {@code <em>}, HTML
     * @param excerpt sentences of the answer, marked likewise
     */
    record FoundView(String id, Entry.Kind kind, Named field, String title, String highlight, String excerpt) {}

    /** @param lines where help can be had */
    record EntryView(
            String id,
            Entry.Kind kind,
            Named field,
            String title,
            String answer,
            List<CitationView> citations,
            List<Named> lines,
            List<String> keywords) {}

    /** @param effective since when the version that was read is in force */
    record CitationView(Article article, String law, LocalDate effective) {}

    FoundView found(Hit hit) {
        Entry entry = hit.entry();
        return new FoundView(entry.id(), entry.kind(), field(entry), entry.title(), hit.title(), hit.excerpt());
    }

    EntryView of(Entry entry) {
        return new EntryView(
                entry.id(),
                entry.kind(),
                field(entry),
                entry.title(),
                entry.answer(),
                entry.citations().stream().map(this::citation).toList(),
                entry.lines().stream().sorted().map(KnowledgeViews::line).toList(),
                entry.keywords());
    }

    private CitationView citation(Citation citation) {
        Laws.Law law = laws.of(citation);
        return new CitationView(laws.article(citation), law.title(), law.effective());
    }

    private static Named field(Entry entry) {
        return new Named(entry.field().name(), entry.field().title());
    }

    private static Named line(Line line) {
        return new Named(line.name(), line.title());
    }
}
