package cn.onestop.notary.application;

import cn.onestop.cases.neighbours.Persons;
import cn.onestop.notary.domain.Places;
import cn.onestop.notary.domain.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application for a notarization.
 *
 * @param applicant null when the caller applies for oneself
 * @param proxy by what right the caller applies for somebody else; null when for oneself
 * @param office id of the office; null to have the one that serves the area
 * @param others who is concerned beside
 */
public record FilingForm(
        @Nullable Somebody applicant,
        @Nullable ByProxy proxy,
        String area,
        @Nullable String office,
        What what,
        List<Somebody> others) {

    /** A person, or an organisation with the person who acts for it; exactly one of the two. */
    public record Somebody(
            Persons.@Nullable Person person,
            Persons.@Nullable Organisation organisation,
            Persons.@Nullable Person representative) {}

    /** What the applicant agreed to, or the mandate or guardianship says. */
    public record ByProxy(Proxy.Basis basis, String scope, Instant givenAt) {}

    /** @param debt of an enforceable deed, else null */
    public record What(
            String kind,
            String request,
            String narrative,
            Places places,
            @Nullable BigDecimal amountYuan,
            @Nullable DebtForm debt) {}

    /** @param applicantOwes whether the applicant is the debtor, and not the creditor */
    public record DebtForm(
            String agreement,
            LocalDate madeOn,
            String terms,
            boolean applicantOwes,
            BigDecimal amountYuan,
            LocalDate payBy) {}
}
