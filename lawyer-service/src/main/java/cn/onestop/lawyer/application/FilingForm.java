package cn.onestop.lawyer.application;

import cn.onestop.cases.neighbours.Persons;
import cn.onestop.lawyer.domain.Work;
import cn.onestop.lawyer.domain.directory.Language;
import cn.onestop.lawyer.domain.directory.Specialty;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request for a lawyer.
 *
 * @param client null when the caller asks for oneself
 * @param consent what the client agreed to; needed when a clerk files
 * @param partyAreas codes of the areas in which parties live or sit, as far as known
 */
public record FilingForm(
        @Nullable Somebody client,
        @Nullable Consent consent,
        String area,
        Work work,
        Specialty field,
        String request,
        String narrative,
        Set<Language> languages,
        boolean minor,
        Set<String> partyAreas,
        List<Somebody> opponents) {

    /** A person, or an organisation with the person who acts for it; exactly one of the two. */
    public record Somebody(
            Persons.@Nullable Person person,
            Persons.@Nullable Organisation organisation,
            Persons.@Nullable Person representative) {}

    /** What the client agreed that the clerk may file, and when. */
    public record Consent(String scope, Instant givenAt) {}
}
