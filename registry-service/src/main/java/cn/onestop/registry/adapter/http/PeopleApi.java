package cn.onestop.registry.adapter.http;

import cn.onestop.registry.adapter.http.PersonViews.PersonView;
import cn.onestop.registry.application.LoadedRegister;
import cn.onestop.registry.domain.Areas;
import cn.onestop.registry.domain.Person;
import cn.onestop.registry.domain.PersonRole;
import cn.onestop.registry.domain.PersonStatus;
import cn.onestop.registry.domain.Register;
import cn.onestop.registry.domain.search.Query;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.Cursors;
import cn.onestop.web.Etags;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding the people who serve. Everybody sees those who serve now; who does not is for the area's staff. */
@RestController
class PeopleApi {
    private static final String LIST = "people";

    private final LoadedRegister register;
    private final Cursors cursors;

    PeopleApi(LoadedRegister register, Cursors cursors) {
        this.register = register;
        this.cursors = cursors;
    }

    @Operation(summary = "Find people by name, pinyin or initials, role, status and area")
    @Access(anyone = true)
    @GetMapping("/api/people")
    Page<PersonView> findPeople(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable PersonRole role,
            @RequestParam(required = false) @Nullable PersonStatus status,
            @RequestParam Optional<String> after,
            Limit limit,
            Optional<Caller> caller) {
        Register all = register.get();
        Areas areas = all.areas();
        Query query = new Query(
                Input.name(q),
                Input.within(areas, area),
                (role == null ? 0 : Person.tag(role)) | (status == null ? 0 : Person.tag(status)),
                0,
                Input.after(cursors, LIST, after),
                limit.value() + 1);
        var hits = all.people().directory().search(query, person -> maySee(caller, person));
        return Input.page(cursors, LIST, hits, limit.value()).map(person -> PersonViews.of(areas, person));
    }

    @Operation(summary = "One person who serves")
    @Access(anyone = true)
    @GetMapping("/api/people/{id}")
    ResponseEntity<PersonView> getPerson(@PathVariable String id, Optional<Caller> caller) {
        Register all = register.get();
        Person person =
                all.people().find(id).filter(found -> maySee(caller, found)).orElseThrow(Problems::notFound);
        return ResponseEntity.ok().eTag(Etags.of(person.version())).body(PersonViews.of(all.areas(), person));
    }

    private static boolean maySee(Optional<Caller> caller, Person person) {
        return person.status().serves()
                || caller.filter(known -> Keepers.mayKeep(known, person.area())).isPresent();
    }
}
