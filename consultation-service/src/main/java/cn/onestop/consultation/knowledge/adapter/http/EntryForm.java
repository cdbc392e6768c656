package cn.onestop.consultation.knowledge.adapter.http;

import cn.onestop.consultation.knowledge.domain.Entry;
import cn.onestop.consultation.knowledge.domain.Entry.Citation;
import cn.onestop.consultation.knowledge.domain.Field;
import cn.onestop.consultation.knowledge.domain.Laws;
import cn.onestop.kernel.Line;
import cn.onestop.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is written.
 *
 * @param citations the articles that the answer rests on, at least one
 * @param lines where help can be had
 * @param keywords words by which it is found beside its text
 */
record EntryForm(
        Entry.@NotNull Kind kind,
        @NotNull Field field,
        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 5_000) String answer,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid CitationInput> citations,
        @NotNull @Size(max = 6) Set<@NotNull Line> lines,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 30) String> keywords) {

    /** @param law short name of the law; {@code article} its number, 43 or 43(1) */
    record CitationInput(
            @NotBlank @Size(max = 60) String law,
            @NotBlank @Size(max = 20) String article) {
        private Citation citation() {
            return new Citation(law, article);
        }
    }

    /** 400 that names the first citation whose law or article there is not. */
    void requireCitable(Laws laws) {
        for (int i = 0; i < citations.size(); i++) {
            String field = "/citations/" + i;
            laws.fault(citations.get(i).citation()).ifPresent(fault -> {
                throw Problems.invalid(field, fault);
            });
        }
    }

    Entry entry(String id) {
        return new Entry(
                id,
                kind,
                field,
                title.strip(),
                answer.strip(),
                citations.stream().map(CitationInput::citation).toList(),
                lines,
                Objects.requireNonNullElse(keywords, List.of()));
    }
}
