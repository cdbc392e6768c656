package cn.onestop.mediation.adapter.http;

import cn.onestop.cases.attachments.Attachment;
import cn.onestop.cases.attachments.AttachmentHttp;
import cn.onestop.kernel.Reference;
import cn.onestop.mediation.adapter.http.Views.MediationView;
import cn.onestop.mediation.application.Attaching;
import cn.onestop.mediation.application.ReadingMediations;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Purpose;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The files of a case: evidence that both sides may look at. */
@Tag(name = "attachments")
@RestController
@RequestMapping("/api/mediations")
class AttachmentsController {
    private static final String OF_CASE = "/{reference}/attachments";

    private final AttachmentHttp http;
    private final Attaching attaching;
    private final ReadingMediations reading;
    private final ViewOfMediation views;

    AttachmentsController(AttachmentHttp http, Attaching attaching, ReadingMediations reading, ViewOfMediation views) {
        this.http = http;
        this.attaching = attaching;
        this.reading = reading;
        this.views = views;
    }

    /** @param party key of the party whose files they are */
    record AttachmentsInput(
            @NotBlank @Size(max = 100) String party,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 60) String> attachments) {}

    @Operation(summary = "Upload a file, to be added to a case within a day")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping(path = "/attachments", consumes = "*/*")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Attachment> upload(
            Caller caller, IdempotencyKey key, @RequestParam String name, HttpServletRequest request)
            throws IOException {
        return http.receive(caller, key, name, request);
    }

    @Operation(summary = "Add uploaded files to a case")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping(OF_CASE)
    ResponseEntity<MediationView> attach(CaseRequest request, @Valid @RequestBody AttachmentsInput body) {
        return views.answer(attaching.attach(request, body.party(), body.attachments()), request.caller());
    }

    @Operation(summary = "Download a file of a case")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR, Role.SUPERVISOR})
    @GetMapping(OF_CASE + "/{id}")
    ResponseEntity<Resource> download(
            Caller caller, @PathVariable Reference reference, @PathVariable String id, Optional<Purpose> purpose)
            throws IOException {
        reading.read(caller, reference, purpose, "GET /api/mediations/{reference}/attachments/{id}");
        return http.send(id, reference.toString());
    }
}
