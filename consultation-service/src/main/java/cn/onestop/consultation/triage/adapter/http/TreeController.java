package cn.onestop.consultation.triage.adapter.http;

import cn.onestop.consultation.triage.application.CurrentTree;
import cn.onestop.consultation.triage.application.PublishingTree;
import cn.onestop.consultation.triage.domain.Sketch;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.Etags;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The decision tree of the triage: anyone reads it; administrators and the supervisors of the whole area publish another. */
@Tag(name = "triage")
@RestController
@RequestMapping("/api/triage/tree")
class TreeController {
    private final CurrentTree current;
    private final PublishingTree publishing;
    private final String area;

    /** @param area whose supervisors may publish */
    TreeController(CurrentTree current, PublishingTree publishing, @Value("${onestop.knowledge.area}") String area) {
        this.current = current;
        this.publishing = publishing;
        this.area = area;
    }

    @Operation(summary = "The published decision tree, as it was written")
    @Access(anyone = true)
    @GetMapping
    ResponseEntity<Sketch> read() {
        return answer(current.published());
    }

    @Operation(
            summary = "Publish another version of the tree",
            description =
                    "Checked before it is published: no dead end, no node that nothing leads to, no way that comes back, every"
                            + " outcome cites what it rests on. All flaws are named at once, each with its node. Interviews in"
                            + " progress keep the version they began under.")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PutMapping
    ResponseEntity<Sketch> publish(Caller caller, ExpectedVersion version, @RequestBody Sketch tree) {
        if (!caller.has(Role.ADMIN) && !caller.isStaffIn(area, Role.SUPERVISOR)) {
            throw Problems.forbidden();
        }
        return answer(publishing.publish(caller, version.value(), tree));
    }

    private static ResponseEntity<Sketch> answer(CurrentTree.Published published) {
        return ResponseEntity.ok()
                .eTag(Etags.of(published.kept().number()))
                .body(published.kept().sketch());
    }
}
