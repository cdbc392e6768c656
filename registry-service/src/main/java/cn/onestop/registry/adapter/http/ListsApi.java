package cn.onestop.registry.adapter.http;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.registry.application.LoadedRegister;
import cn.onestop.registry.application.imports.ImportRecords;
import cn.onestop.registry.application.imports.ImportReport;
import cn.onestop.registry.application.imports.Lists;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.PartnerScopes;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of sites and people, in and out, as comma-separated text in UTF-8. */
@RestController
class ListsApi {
    private static final String CSV = "text/csv";

    private final Lists lists;
    private final ImportRecords records;
    private final LookupHash hashes;
    private final LoadedRegister register;

    ListsApi(Lists lists, ImportRecords records, LookupHash hashes, LoadedRegister register) {
        this.lists = lists;
        this.records = records;
        this.hashes = hashes;
        this.register = register;
    }

    @Operation(summary = "Import a list; each row is taken whole, or rejected with line, column and reason")
    @Access(staff = {Role.CLERK, Role.SUPERVISOR, Role.ADMIN})
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @PostMapping(path = "/api/registry/imports", consumes = CSV)
    ImportReport importList(
            Caller caller,
            IdempotencyKey key,
            @RequestParam Lists.Kind kind,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        register.get();
        String record = hashes.of("import", caller.account() + "\n" + key.value());
        Optional<ImportRecords.Done> first = records.find(record);
        DigestInputStream content = new DigestInputStream(request.getInputStream(), sha256(kind));
        if (first.isPresent()) {
            content.transferTo(OutputStream.nullOutputStream());
            return same(first.get(), hash(content));
        }
        ImportReport report = lists.take(
                kind, new InputStreamReader(content, StandardCharsets.UTF_8), area -> Keepers.mayKeep(caller, area));
        content.transferTo(OutputStream.nullOutputStream());
        records.keep(record, new ImportRecords.Done(hash(content), report));
        return report;
    }

    private static ImportReport same(ImportRecords.Done first, String content) {
        if (!first.content().equals(content)) {
            throw Problems.idempotencyKeyReused();
        }
        return first.report();
    }

    private static MessageDigest sha256(Lists.Kind kind) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) kind.ordinal());
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String hash(DigestInputStream content) {
        return HexFormat.of().formatHex(content.getMessageDigest().digest());
    }

    @Operation(summary = "Export what the caller keeps, with telephone numbers masked; for a partner's system, all places, and no people")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @Access(
            staff = {Role.CLERK, Role.SUPERVISOR, Role.ADMIN},
            scope = PartnerScopes.READ_SITES)
    @GetMapping(path = "/api/registry/exports/{kind}", produces = CSV)
    void exportList(
            Caller caller,
            @PathVariable Lists.Kind kind,
            @RequestParam(required = false) @Nullable String area,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        if (caller.service() && kind != Lists.Kind.SITES) {
            throw Problems.forbidden();
        }
        String within = Input.within(register.get().areas(), area);
        response.setContentType(CSV + ";charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + kind.name().toLowerCase(Locale.ROOT) + ".csv\"");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            lists.give(kind, within, entryArea -> caller.service() || Keepers.mayKeep(caller, entryArea), out);
        }
    }
}
