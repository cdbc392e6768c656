package cn.onestop.forensic.application;

import cn.onestop.cases.neighbours.Persons;
import cn.onestop.forensic.domain.Client;
import cn.onestop.forensic.domain.Field;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commission.
 *
 * @param client null when the caller commissions for oneself
 * @param consent what the client agreed to; needed when a clerk files
 * @param organ what the client is, for an organ or another institution; null for a person
 * @param subject the person who is appraised; null for the client, or where a thing is
 * @param area where an institution is looked for, unless one is named
 * @param institution id in the directory, or null for the nearest that is licensed
 */
public record FilingForm(
        @Nullable Somebody client,
        @Nullable Consent consent,
        @Nullable Organ organ,
        Persons.@Nullable Person subject,
        List<Somebody> others,
        String area,
        @Nullable String institution,
        Field field,
        String question,
        List<String> items,
        String purpose,
        String circumstances,
        boolean complex) {

    /** A person, or an organisation with the person who acts for it; exactly one of the two. */
    public record Somebody(
            Persons.@Nullable Person person,
            Persons.@Nullable Organisation organisation,
            Persons.@Nullable Person representative) {}

    /** What the client agreed that the clerk may file, and when. */
    public record Consent(String scope, Instant givenAt) {}

    /** @param name of a partner's own; a client who is described has another */
    public record Organ(
            Client.Kind kind, String name, @Nullable String caseNumber) {}
}
