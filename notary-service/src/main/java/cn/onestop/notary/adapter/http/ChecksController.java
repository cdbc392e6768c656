package cn.onestop.notary.adapter.http;

import cn.onestop.cases.Stored;
import cn.onestop.cases.views.Named;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Text;
import cn.onestop.notary.application.CheckingCertificates;
import cn.onestop.notary.application.CheckingCertificates.Checked;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Print;
import cn.onestop.notary.domain.Review;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** Anybody who holds a certificate checks it; the QR code leads here. */
@Tag(name = "check")
@RestController
@RequestMapping(NotarizationsController.PATH + "/checks")
class ChecksController {
    private final CheckingCertificates checking;
    private final ViewOfNotarization views;

    ChecksController(CheckingCertificates checking, ViewOfNotarization views) {
        this.checking = checking;
        this.views = views;
    }

    /**
     * What a certificate is worth now. No party is named.
     *
     * @param sha256 of every file under this number, in the order of issue: compare it with the one you hold
     * @param revokedAt null unless revoked
     */
    record CheckView(
            String number,
            Text title,
            String office,
            String notary,
            Instant issuedAt,
            Named validity,
            List<String> sha256,
            @Nullable Instant revokedAt,
            @Nullable String announcement) {}

    /**
     * @param knownOn when the caller knew of it; who is a party asks by receipt instead
     * @param subject CERTIFICATE; a dispute over RIGHTS goes to court (Notarization Law art. 40)
     */
    record InterestedReviewInput(
            @NotBlank @Size(max = 20) String code,
            @NotNull LocalDate knownOn,
            Review.@NotNull Subject subject,
            @NotBlank @Size(max = 5_000) String reason) {}

    record ReviewAsked(String reference, Named status, List<OpenDeadline> deadlines) {}

    @Operation(summary = "Check a certificate by number and code, without a log-in; also shows that it was revoked")
    @Access(anyone = true)
    @GetMapping("/{number}")
    CheckView check(@PathVariable @Size(max = 40) String number, @RequestParam @Size(max = 20) String code) {
        return view(checking.check(number, code)); // nothing that is answered here is stored by caches
    }

    @Operation(
            summary =
                    "Ask for a review with an interest in it: within a year of knowing, at most 20 of the issue (art. 39)")
    @Access(own = true)
    @PostMapping("/{number}/reviews")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ReviewAsked> askReview(
            Caller caller,
            IdempotencyKey key,
            @PathVariable @Size(max = 40) String number,
            @Valid @RequestBody InterestedReviewInput body) {
        Stored<Notarization> asked =
                checking.askReview(caller, key, number, body.code(), body.knownOn(), body.subject(), body.reason());
        Notarization it = asked.value();
        return ResponseEntity.created(URI.create(NotarizationsController.PATH + "/" + it.reference()))
                .body(new ReviewAsked(it.reference().toString(), ViewOfNotarization.status(it), views.deadlines(it)));
    }

    private static CheckView view(Checked checked) {
        return new CheckView(
                checked.number(),
                checked.title(),
                checked.office(),
                checked.notary(),
                checked.issuedAt(),
                new Named(checked.validity().name(), checked.validity().title()),
                checked.prints().stream().map(Print::sha256).toList(),
                checked.revokedAt(),
                checked.announcement());
    }
}
