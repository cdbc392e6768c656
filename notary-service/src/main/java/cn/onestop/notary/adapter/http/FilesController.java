package cn.onestop.notary.adapter.http;

import cn.onestop.cases.attachments.Attachment;
import cn.onestop.cases.attachments.AttachmentHttp;
import cn.onestop.kernel.Reference;
import cn.onestop.notary.adapter.http.Views.NotarizationView;
import cn.onestop.notary.application.Attaching;
import cn.onestop.notary.application.ReadingNotarizations;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import cn.onestop.web.Purpose;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
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

/** The files of a case: the material, and the printed certificates. */
@Tag(name = "files")
@RestController
@RequestMapping(NotarizationsController.PATH)
class FilesController {
    private final AttachmentHttp http;
    private final Attaching attaching;
    private final ReadingNotarizations reading;
    private final Changes changes;

    FilesController(AttachmentHttp http, Attaching attaching, ReadingNotarizations reading, Changes changes) {
        this.http = http;
        this.attaching = attaching;
        this.reading = reading;
        this.changes = changes;
    }

    /**
     * @param material its code in the kind's list
     * @param attachment id of an uploaded file
     */
    record MaterialInput(
            @NotBlank @Size(max = 40) String material,
            @NotBlank @Size(max = 60) String attachment) {}

    @Operation(summary = "Upload a file, to be handed in within a day")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.NOTARY})
    @PostMapping(path = "/attachments", consumes = "*/*")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Attachment> upload(
            Caller caller, IdempotencyKey key, @RequestParam @Size(max = 200) String name, HttpServletRequest request)
            throws IOException {
        return http.receive(caller, key, name, request);
    }

    @Operation(summary = "Hand in an uploaded file as material of the kind's list")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.NOTARY})
    @PostMapping("/{reference}/materials")
    ResponseEntity<NotarizationView> provide(CaseRequest request, @Valid @RequestBody MaterialInput body) {
        return changes.answer(request, attaching.provide(request, body.material(), body.attachment()));
    }

    @Operation(summary = "Download a file of a case: material, or a certificate as PDF")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.NOTARY, Role.SUPERVISOR})
    @GetMapping("/{reference}/attachments/{id}")
    ResponseEntity<Resource> download(
            Caller caller, @PathVariable Reference reference, @PathVariable String id, Optional<Purpose> purpose)
            throws IOException {
        var seen = reading.read(
                caller, reference, purpose, "GET " + NotarizationsController.PATH + "/{reference}/attachments/{id}");
        if (!seen.standing().reads(seen.stored().value(), id)) {
            throw Problems.forbidden();
        }
        return http.send(id, reference.toString());
    }
}
