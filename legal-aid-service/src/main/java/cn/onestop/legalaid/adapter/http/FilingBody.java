package cn.onestop.legalaid.adapter.http;

import cn.onestop.cases.neighbours.Persons;
import cn.onestop.kernel.PhoneNumber;
import cn.onestop.legalaid.application.FilingForm;
import cn.onestop.legalaid.domain.Filing;
import cn.onestop.legalaid.domain.Filing.Proceeding;
import cn.onestop.legalaid.domain.Filing.Relation;
import cn.onestop.legalaid.domain.Filing.Seat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is filed.
 *
 * @param applicant for whom it is; left out when the caller files for oneself
 * @param representation who applies for the applicant; left out when nobody does
 * @param consent what the applicant agreed to; needed when staff file
 * @param opponent the other side, for conflict checks only; no answer repeats it
 * @param forwarding for an application out of detention or through a duty lawyer
 * @param notice for an organ's notice, recorded by an aid officer
 */
record FilingBody(
        @Nullable @Valid PersonBody applicant,
        @Nullable @Valid RepresentationBody representation,
        @Nullable @Valid ConsentBody consent,
        @NotNull @Valid PlaceBody place,
        @NotBlank @Size(max = 13_000) String narrative,
        @NotNull @Valid CircumstancesBody circumstances,
        @Nullable @Valid OpponentBody opponent,
        @Nullable @Valid ForwardingBody forwarding,
        @Nullable @Valid NoticeBody notice) {

    record PersonBody(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 18) String identityNumber,
            @Nullable PhoneNumber phone) {
        Persons.Person person() {
            return new Persons.Person(name, identityNumber, PhoneNumber.textOf(phone));
        }
    }

    /** @param person left out when the caller is the representative */
    record RepresentationBody(
            @NotNull Relation relation,
            @Nullable @Valid PersonBody person,
            @Nullable Boolean infringes) {}

    record ConsentBody(
            @NotBlank @Size(max = 500) String scope,
            @NotNull OffsetDateTime givenAt) {}

    /** @param area code of the area in which the seat lies */
    record PlaceBody(
            @NotNull Proceeding proceeding,
            @NotNull Seat seat,
            @NotNull @Pattern(regexp = "\\d{2,12}") String area) {}

    /** @param creditCode of an organisation; left out when it is not known, or none */
    record OpponentBody(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 18) String creditCode) {}

    record ForwardingBody(
            @NotBlank @Size(max = 200) String from, @NotNull OffsetDateTime appliedAt) {}

    record NoticeBody(
            @NotBlank @Size(max = 200) String organ,
            @NotBlank @Size(max = 100) String documentNumber,
            @NotNull OffsetDateTime receivedAt,
            @Nullable Boolean mayEndInLifeOrDeath) {}

    FilingForm form() {
        return new FilingForm(
                applicant == null ? null : applicant.person(),
                representation == null
                        ? null
                        : new FilingForm.Representation(
                                representation.relation(),
                                representation.person() == null
                                        ? null
                                        : representation.person().person(),
                                Boolean.TRUE.equals(representation.infringes())),
                consent == null
                        ? null
                        : new FilingForm.Consent(
                                consent.scope(), consent.givenAt().toInstant()),
                new Filing.Place(place.proceeding(), place.seat(), place.area()),
                narrative,
                circumstances.circumstances(),
                opponent == null ? null : new FilingForm.Opponent(opponent.name(), opponent.creditCode()),
                forwarding == null
                        ? null
                        : new Filing.Forwarding(
                                forwarding.from(), forwarding.appliedAt().toInstant()),
                notice == null
                        ? null
                        : new Filing.Notice(
                                notice.organ(),
                                notice.documentNumber(),
                                notice.receivedAt().toInstant(),
                                Boolean.TRUE.equals(notice.mayEndInLifeOrDeath())));
    }
}
