package cn.onestop.legalaid.adapter.http;

import cn.onestop.cases.attachments.Attachment;
import cn.onestop.cases.attachments.AttachmentHttp;
import cn.onestop.kernel.Reference;
import cn.onestop.legalaid.adapter.http.Views.ApplicationView;
import cn.onestop.legalaid.application.Attaching;
import cn.onestop.legalaid.application.ReadingApplications;
import cn.onestop.legalaid.domain.DocumentKind;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files of applications. */
@RestController
@RequestMapping(ViewOfApplication.PATH)
@Tag(name = "documents", description = "Proofs, evidence and papers as files")
class DocumentsController {
    private final AttachmentHttp attachments;
    private final Attaching attaching;
    private final ReadingApplications reading;
    private final ViewOfApplication view;

    DocumentsController(
            AttachmentHttp attachments, Attaching attaching, ReadingApplications reading, ViewOfApplication view) {
        this.attachments = attachments;
        this.attaching = attaching;
        this.reading = reading;
        this.view = view;
    }

    /** @param attachment id of an uploaded file */
    record NewDocument(
            @NotBlank @Size(max = 64) String attachment,
            @NotNull DocumentKind kind) {}

    @PostMapping("/attachments")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER})
    @Operation(summary = "Upload a file; it is kept for a day unless an application takes it")
    ResponseEntity<Attachment> upload(
            @RequestParam @Size(max = 200) String name, Caller caller, IdempotencyKey key, HttpServletRequest request)
            throws IOException {
        return attachments.receive(caller, key, name, request);
    }

    @PostMapping("/{reference}/documents")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER})
    @Operation(summary = "Add an uploaded file to an application")
    ResponseEntity<ApplicationView> add(CaseRequest request, @Valid @RequestBody NewDocument body) {
        return view.answer(attaching.attach(request, body.attachment(), body.kind()), request.caller());
    }

    @GetMapping("/{reference}/attachments/{id}")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER, Role.SUPERVISOR})
    @Operation(summary = "A file of an application")
    ResponseEntity<Resource> download(
            @PathVariable Reference reference, @PathVariable String id, Caller caller, Optional<Purpose> purpose)
            throws IOException {
        reading.read(caller, reference, purpose, "GET " + ViewOfApplication.PATH + "/{reference}/attachments/{id}");
        return attachments.send(id, reference.toString());
    }
}
