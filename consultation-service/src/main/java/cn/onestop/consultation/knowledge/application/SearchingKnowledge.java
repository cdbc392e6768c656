package cn.onestop.consultation.knowledge.application;

import cn.onestop.consultation.application.Suggestion;
import cn.onestop.consultation.application.Suggestions;
import cn.onestop.consultation.knowledge.application.KnowledgeIndex.Hit;
import cn.onestop.consultation.knowledge.application.KnowledgeIndex.Search;
import cn.onestop.consultation.knowledge.domain.Laws;
import java.util.List;
import org.springframework.stereotype.Service;

/** Finds entries, for anyone who asks and for the agent while a question is being typed. */
@Service
public class SearchingKnowledge implements Suggestions {
    private static final int LONGEST = 200;

    private final KnowledgeIndex index;
    private final Laws laws;

    SearchingKnowledge(KnowledgeIndex index, Laws laws) {
        this.index = index;
        this.laws = laws;
    }

    public List<Hit> search(Search search) {
        return index.search(search);
    }

    /** Of a long question its end counts: it is what is being typed. */
    @Override
    public List<Suggestion> suggest(String text, int limit) {
        String typed = text.length() <= LONGEST ? text : text.substring(text.length() - LONGEST);
        return typed.isBlank()
                ? List.of()
                : index.search(new Search(typed, null, null, null, limit)).stream()
                        .map(this::suggestion)
                        .toList();
    }

    private Suggestion suggestion(Hit hit) {
        return new Suggestion(
                hit.entry().id(),
                hit.entry().title(),
                hit.entry().answer(),
                hit.entry().citations().stream().map(laws::article).toList());
    }
}
