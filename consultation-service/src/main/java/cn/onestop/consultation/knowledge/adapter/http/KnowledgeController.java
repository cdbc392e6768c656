package cn.onestop.consultation.knowledge.adapter.http;

import cn.onestop.cases.entries.Kept;
import cn.onestop.consultation.knowledge.adapter.http.KnowledgeViews.EntryView;
import cn.onestop.consultation.knowledge.adapter.http.KnowledgeViews.FoundView;
import cn.onestop.consultation.knowledge.application.KeepingKnowledge;
import cn.onestop.consultation.knowledge.application.KnowledgeIndex.Hit;
import cn.onestop.consultation.knowledge.application.KnowledgeIndex.Search;
import cn.onestop.consultation.knowledge.application.SearchingKnowledge;
import cn.onestop.consultation.knowledge.domain.Entry;
import cn.onestop.consultation.knowledge.domain.Field;
import cn.onestop.consultation.knowledge.domain.Laws;
import cn.onestop.kernel.Text;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.Cursors;
import cn.onestop.web.Etags;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The knowledge base: anyone searches it; administrators and the supervisors of the whole area write it. */
@Tag(name = "knowledge")
@RestController
@RequestMapping("/api/knowledge")
class KnowledgeController {
    private static final String LIST = "knowledge";
    private static final int LONGEST = 200;

    private final SearchingKnowledge searching;
    private final KeepingKnowledge keeping;
    private final KnowledgeViews views;
    private final Laws laws;
    private final Cursors cursors;
    private final String area;

    /** @param area whose supervisors may write */
    KnowledgeController(
            SearchingKnowledge searching,
            KeepingKnowledge keeping,
            KnowledgeViews views,
            Laws laws,
            Cursors cursors,
            @Value("${onestop.knowledge.area}") String area) {
        this.area = area;
        this.searching = searching;
        this.keeping = keeping;
        this.views = views;
        this.laws = laws;
        this.cursors = cursors;
    }

    @Operation(summary = "Search the knowledge base in everyday words; the best first. Without q, what there is")
    @Access(anyone = true)
    @GetMapping
    Page<FoundView> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Field field,
            @RequestParam(required = false) Entry.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String after,
            Limit limit) {
        String text = Objects.requireNonNullElse(q, "");
        if (text.length() > LONGEST) {
            throw Problems.invalid(
                    "q", new Text("不得超过 " + LONGEST + " 个字符", "must not be longer than " + LONGEST + " characters"));
        }
        String position = after == null ? null : cursors.read(LIST, after);
        List<Hit> hits = searching.search(new Search(text, field, kind, position, limit.value() + 1));
        List<Hit> page = hits.subList(0, Math.min(hits.size(), limit.value()));
        return new Page<>(
                page.stream().map(views::found).toList(),
                hits.size() > page.size() ? cursors.sign(LIST, page.getLast().position()) : null);
    }

    @Operation(summary = "One entry, with the articles that it rests on")
    @Access(anyone = true)
    @GetMapping("/{id}")
    ResponseEntity<EntryView> read(@PathVariable String id) {
        return answer(keeping.find(id).orElseThrow(Problems::notFound));
    }

    @Operation(summary = "Write an entry; it is found within a second on every instance")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EntryView> write(Caller caller, IdempotencyKey key, @Valid @RequestBody EntryForm form) {
        requireEditor(caller);
        form.requireCitable(laws);
        Kept<Entry> written = keeping.write(caller, key, form, form::entry);
        return ResponseEntity.created(URI.create("/api/knowledge/" + written.id()))
                .eTag(Etags.of(written.version()))
                .body(views.of(Objects.requireNonNull(written.entry())));
    }

    @Operation(summary = "Change an entry; a shipped one is the province's own from then on")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PutMapping("/{id}")
    ResponseEntity<EntryView> change(
            Caller caller, @PathVariable String id, ExpectedVersion version, @Valid @RequestBody EntryForm form) {
        requireEditor(caller);
        form.requireCitable(laws);
        return answer(keeping.change(version.value(), form.entry(id)));
    }

    @Operation(summary = "Withdraw an entry; it is found no more, and does not come back with the next release")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> withdraw(Caller caller, @PathVariable String id, ExpectedVersion version) {
        requireEditor(caller);
        keeping.withdraw(id, version.value());
        return ResponseEntity.noContent().build();
    }

    /** One knowledge base serves the whole area: its supervisors write it, not those of a part of it. */
    private void requireEditor(Caller caller) {
        if (!caller.has(Role.ADMIN) && !caller.isStaffIn(area, Role.SUPERVISOR)) {
            throw Problems.forbidden();
        }
    }

    private ResponseEntity<EntryView> answer(Kept<Entry> kept) {
        return ResponseEntity.ok().eTag(Etags.of(kept.version())).body(views.of(Objects.requireNonNull(kept.entry())));
    }
}
