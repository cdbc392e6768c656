package cn.onestop.identity.adapter.http;

import static cn.onestop.web.Role.ADMIN;
import static cn.onestop.web.Role.CLERK;
import static cn.onestop.web.Role.SUPERVISOR;

import cn.onestop.cases.audit.AccessRecords;
import cn.onestop.identity.application.PuttingRight;
import cn.onestop.identity.domain.Correction;
import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Person;
import cn.onestop.identity.domain.PersonName;
import cn.onestop.identity.domain.Persons;
import cn.onestop.identity.domain.Phone;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Text;
import cn.onestop.web.Access;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Caller;
import cn.onestop.web.Etags;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.Problems;
import cn.onestop.web.Purpose;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Persons' records as staff with the paper in hand look at them and put them right; every look and every change is on record. */
@Tag(name = "persons")
@RestController
@RequestMapping("/api/persons/{key}")
class PersonRecordsController {
    private final PuttingRight right;
    private final Persons persons;
    private final AccessRecords accesses;
    private final BusinessClock clock;

    PersonRecordsController(PuttingRight right, Persons persons, AccessRecords accesses, BusinessClock clock) {
        this.right = right;
        this.persons = persons;
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * @param identityNumber masked
     * @param phone masked
     * @param claim whether it is only what somebody else said
     * @param mergedInto the record that stands for this one
     */
    record RecordView(
            String key,
            String name,
            @Nullable String identityNumber,
            @Nullable String phone,
            boolean claim,
            @Nullable String mergedInto,
            List<CorrectionView> corrections) {}

    /** @param paper null for an own act that the authority confirmed */
    record CorrectionView(
            Instant at, String by, String area, List<Correction.Part> parts, Correction.Proof.@Nullable Kind paper) {
        static CorrectionView of(Correction one) {
            Correction.Proof proof = one.proof();
            return new CorrectionView(
                    one.at(),
                    one.by(),
                    one.area(),
                    one.parts().stream().sorted().toList(),
                    proof == null ? null : proof.kind());
        }
    }

    /** The paper that was shown, with its number and who issued it. */
    record Paper(
            @NotNull Correction.Proof.Kind kind,
            @NotBlank @Size(max = 60) String number,
            @NotBlank @Size(max = 100) String issuer) {}

    /**
     * What is put right; what is left out stays as it is.
     *
     * @param area where the paper was shown
     */
    record Particulars(
            @NotNull @Pattern(regexp = "\\d{2,12}") String area,
            @Nullable @Size(max = 100) String name,
            @Nullable @Size(max = 18) String identityNumber,
            @Nullable @Size(max = 30) String phone,
            @NotNull @Valid Paper proof) {}

    /**
     * Whose the claim is, by the paper.
     *
     * @param area where the paper was shown
     */
    record Confirmation(
            @NotNull @Pattern(regexp = "\\d{2,12}") String area,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 18) String identityNumber,
            @NotNull @Valid Paper proof) {}

    record Confirmed(String personKey) {}

    @Operation(summary = "A person's record, with numbers masked, and what was put right in it")
    @Access(staff = {CLERK, SUPERVISOR, ADMIN})
    @GetMapping
    ResponseEntity<RecordView> personRecord(@PathVariable String key, Purpose purpose, Caller caller) {
        Person person = right.look(caller, key);
        onRecord(caller, key, purpose, "GET /api/persons/{key}");
        return answer(person);
    }

    @Operation(
            summary =
                    "Puts a person's name, identity number or phone right, with the paper in hand; the lines follow by event",
            description = "Needs a purpose, the paper's kind, number and issuer, and an area of the caller's own.")
    @Access(staff = {CLERK, SUPERVISOR, ADMIN})
    @PutMapping("/particulars")
    ResponseEntity<RecordView> correctPerson(
            @PathVariable String key,
            @Valid @RequestBody Particulars wish,
            ExpectedVersion version,
            Purpose purpose,
            Caller caller) {
        String name = wish.name();
        String number = wish.identityNumber();
        String phone = wish.phone();
        if (name == null && number == null && phone == null) {
            throw Problems.invalid(
                    "/name", new Text("请写明更正什么", "name, identityNumber or phone: say what is put right"));
        }
        PuttingRight.Particulars particulars = new PuttingRight.Particulars(
                name == null ? null : Input.at("/name", () -> PersonName.of(name)),
                number == null ? null : Input.at("/identityNumber", () -> IdentityNumber.of(number, clock.today())),
                phone == null ? null : Input.at("/phone", () -> Phone.of(phone)));
        onRecord(caller, key, purpose, "PUT /api/persons/{key}/particulars");
        return answer(right.correct(
                caller, key, version, particulars, shown(wish.area(), purpose, wish.proof()), act(caller)));
    }

    @Operation(
            summary =
                    "Finds what somebody said of somebody to be this person's, with the paper in hand; the cases follow by event",
            description = "The key is the claim's, as a case names it. Again with the same paper is harmless.")
    @Access(staff = {CLERK, SUPERVISOR, ADMIN})
    @PostMapping("/confirmation")
    Confirmed confirmClaim(
            @PathVariable String key, @Valid @RequestBody Confirmation wish, Purpose purpose, Caller caller) {
        IdentityNumber number =
                Input.at("/identityNumber", () -> IdentityNumber.of(wish.identityNumber(), clock.today()));
        PersonName name = Input.at("/name", () -> PersonName.of(wish.name()));
        onRecord(caller, key, purpose, "POST /api/persons/{key}/confirmation");
        return new Confirmed(
                right.confirm(caller, key, number, name, shown(wish.area(), purpose, wish.proof()), act(caller))
                        .key());
    }

    private void onRecord(Caller caller, String key, Purpose purpose, String operation) {
        accesses.staffReads(caller, false, key, Optional.of(purpose), operation);
    }

    private static PuttingRight.Shown shown(String area, Purpose purpose, Paper paper) {
        return new PuttingRight.Shown(
                area, purpose.value(), new Correction.Proof(paper.kind(), paper.number(), paper.issuer()));
    }

    private ResponseEntity<RecordView> answer(Person person) {
        IdentityNumber number = person.number();
        Phone phone = person.phone();
        return ResponseEntity.ok()
                .eTag(Etags.of(person.version()))
                .body(new RecordView(
                        person.key(),
                        person.name().value(),
                        number == null ? null : number.masked(),
                        phone == null ? null : phone.masked(),
                        person.isClaim(),
                        person.mergedInto(),
                        persons.corrections(person.key()).stream()
                                .map(CorrectionView::of)
                                .toList()));
    }

    private Act act(Caller caller) {
        return new Act(clock.instant(), caller.id(), null, "once:" + UUID.randomUUID());
    }
}
