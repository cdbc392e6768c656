package cn.onestop.lawyer.advising.adapter.http;

import cn.onestop.kernel.Text;
import cn.onestop.lawyer.advising.adapter.http.AdvisingViews.AdviserView;
import cn.onestop.lawyer.advising.adapter.http.AdvisingViews.FulfilmentView;
import cn.onestop.lawyer.advising.application.ConcludingContracts;
import cn.onestop.lawyer.advising.application.ConcludingContracts.Terms;
import cn.onestop.lawyer.advising.application.MeetingNorms;
import cn.onestop.lawyer.advising.domain.AdviserContract;
import cn.onestop.lawyer.advising.domain.Quarter;
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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
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

/** Which lawyer advises which village, under which contract, and whether it is as much as is expected. */
@Tag(name = "village-advisers")
@RestController
@RequestMapping(AdvisersController.PATH)
class AdvisersController {
    static final String PATH = "/api/village-advisers";
    private static final String LIST = "village-advisers";
    private static final String FULFILMENTS = "village-advisers-fulfilments";

    private final ConcludingContracts concluding;
    private final MeetingNorms norms;
    private final Cursors cursors;

    AdvisersController(ConcludingContracts concluding, MeetingNorms norms, Cursors cursors) {
        this.concluding = concluding;
        this.norms = norms;
        this.cursors = cursors;
    }

    /**
     * @param village code of the village or community, 12 digits
     * @param lawyer id of a lawyer or grassroots legal worker in the directory
     * @param number of the written contract
     * @param until the last day, at most 5 years later
     */
    @Schema(name = "AdviserContractInput")
    record ContractInput(
            @NotNull @Pattern(regexp = "[0-9]{12}") String village,
            @NotBlank @Size(max = 60) String lawyer,
            @NotBlank @Size(max = 60) String number,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {}

    record ProlongationInput(@NotNull LocalDate until) {}

    record EndingInput(@NotBlank @Size(max = 500) String why) {}

    @Operation(summary = "Who advises the villages of an area, or the villages that one lawyer advises")
    @Access(anyone = true)
    @GetMapping
    Page<AdviserView> list(
            @RequestParam(required = false) @Pattern(regexp = "[0-9]{2,12}") @Nullable String area,
            @RequestParam(required = false) @Size(max = 60) @Nullable String lawyer,
            @RequestParam(required = false) @Nullable String after,
            Limit limit) {
        if (lawyer != null) {
            return new Page<>(
                    norms.ofLawyer(lawyer).stream()
                            .filter(one ->
                                    area == null || one.contract().village().startsWith(area))
                            .map(AdvisingViews::of)
                            .toList(),
                    null);
        }
        String last = after == null ? "" : cursors.read(LIST, after);
        List<AdviserView> found = norms.list(area == null ? "" : area, last, limit.value() + 1).stream()
                .map(AdvisingViews::of)
                .toList();
        return found.size() <= limit.value()
                ? new Page<>(found, null)
                : new Page<>(
                        found.subList(0, limit.value()),
                        cursors.sign(LIST, found.get(limit.value() - 1).village()));
    }

    @Operation(summary = "Who advises a village")
    @Access(anyone = true)
    @GetMapping("/{village}")
    ResponseEntity<AdviserView> read(@PathVariable @Pattern(regexp = "[0-9]{12}") String village) {
        MeetingNorms.Advised found = norms.ofVillage(village);
        return ResponseEntity.ok().eTag(Etags.of(found.contract().version())).body(AdvisingViews.of(found));
    }

    @Operation(
            summary =
                    "Conclude a contract with a village's adviser; one adviser a village, so many villages an adviser")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AdviserView> conclude(Caller caller, IdempotencyKey key, @Valid @RequestBody ContractInput body) {
        AdviserContract made = concluding.conclude(
                caller, key, new Terms(body.village(), body.lawyer(), body.number(), body.from(), body.until()));
        return ResponseEntity.created(URI.create(PATH + "/" + made.village()))
                .eTag(Etags.of(made.version()))
                .body(AdvisingViews.of(norms.ofVillage(made.village())));
    }

    @Operation(summary = "Let the village's adviser go on, to a later last day")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PostMapping("/{village}/prolongation")
    ResponseEntity<AdviserView> prolong(
            Caller caller,
            @PathVariable @Pattern(regexp = "[0-9]{12}") String village,
            ExpectedVersion version,
            @Valid @RequestBody ProlongationInput body) {
        concluding.prolong(caller, village, version.value(), body.until());
        return read(village);
    }

    @Operation(summary = "End the contract of the village's adviser today; answers with the contract as it ended")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PostMapping("/{village}/ending")
    ResponseEntity<AdvisingViews.EndedView> end(
            Caller caller,
            @PathVariable @Pattern(regexp = "[0-9]{12}") String village,
            ExpectedVersion version,
            @Valid @RequestBody EndingInput body) {
        AdviserContract ended = concluding.end(caller, village, version.value(), body.why());
        return ResponseEntity.ok().eTag(Etags.of(ended.version())).body(AdvisingViews.ended(ended));
    }

    /** @param quarter {@code 2026-Q4}; left out for the one of today */
    @Operation(summary = "What was done in a village in a quarter, and what is expected")
    @Access(staff = {Role.LAWYER, Role.CLERK, Role.SUPERVISOR})
    @GetMapping("/{village}/fulfilment")
    FulfilmentView fulfilment(
            Caller caller,
            @PathVariable @Pattern(regexp = "[0-9]{12}") String village,
            @RequestParam(required = false) @Nullable String quarter) {
        return AdvisingViews.of(norms.fulfilment(caller, village, quarter(quarter)));
    }

    /**
     * @param area left out for the supervisor's own
     * @param unmet whether only those where less was done than is expected
     */
    @Operation(summary = "What was done in the villages of an area in a quarter, and what is expected")
    @Access(staff = Role.SUPERVISOR)
    @GetMapping("/fulfilments")
    Page<FulfilmentView> fulfilments(
            Caller caller,
            @RequestParam(required = false) @Pattern(regexp = "[0-9]{2,12}") @Nullable String area,
            @RequestParam(required = false) @Nullable String quarter,
            @RequestParam(defaultValue = "false") boolean unmet,
            @RequestParam(required = false) @Nullable String after,
            Limit limit) {
        String last = after == null ? "" : cursors.read(FULFILMENTS, after);
        MeetingNorms.Part part = norms.fulfilments(
                caller, area == null ? own(caller) : area, quarter(quarter), unmet, last, limit.value());
        return new Page<>(
                part.items().stream().map(AdvisingViews::of).toList(),
                part.next() == null ? null : cursors.sign(FULFILMENTS, part.next()));
    }

    private static String own(Caller caller) {
        if (caller.areas().size() != 1) {
            throw Problems.invalid("area", new Text("您负责多个地区，请写明一个", "you have several areas; name one"));
        }
        return caller.areas().iterator().next();
    }

    private static @Nullable Quarter quarter(@Nullable String text) {
        return text == null
                ? null
                : Quarter.parse(text)
                        .orElseThrow(() -> Problems.invalid(
                                "quarter", new Text("须写作 2026-Q4 的形式", "must be written like 2026-Q4")));
    }
}
