package cn.onestop.mediation.adapter.http;

import static cn.onestop.mediation.domain.Given.BOSS;
import static cn.onestop.mediation.domain.Given.EMPLOYER;
import static cn.onestop.mediation.domain.Given.MEDIATOR_KEY;
import static cn.onestop.mediation.domain.Given.WORKER;
import static cn.onestop.mediation.domain.Given.act;
import static cn.onestop.mediation.domain.Given.shanghai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.cases.CaseSummaries;
import cn.onestop.cases.CaseType;
import cn.onestop.cases.Stored;
import cn.onestop.cases.Wire;
import cn.onestop.cases.views.DeadlineViews;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.HistoryChain;
import cn.onestop.kernel.HistoryEntry;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.mediation.adapter.mongo.MediationCases;
import cn.onestop.mediation.application.Standing;
import cn.onestop.mediation.domain.DisputeKind;
import cn.onestop.mediation.domain.Enclosure;
import cn.onestop.mediation.domain.Given;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.mediation.domain.MediationEvent;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Caller;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Role;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What each reader may know, looked for in everything that leaves the service. */
class SecrecyTest {
    private static final String AT = "2026-09-01T09:00";
    private static final String LATER = "2026-09-10T09:00";
    private static final String CONCEDED = "我可以只要五千元";
    private static final String NARRATIVE = "欠薪三个月";
    private static final String REFERRAL = "REF-20260910-00000000-0";
    private static final String AID = "AID-20260910-00000000-0";
    private static final CaseType<Mediation, ?> TYPE = new MediationCases(Given.PERIODS);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ViewOfMediation views = new ViewOfMediation(new DeadlineViews(
            new BusinessClock(InstantSource.fixed(shanghai(LATER)), false, Duration.ZERO),
            WorkingCalendar.published()));
    private final List<Fact<MediationEvent>> facts = new ArrayList<>();
    private Mediation mediation;

    @BeforeEach
    void aMediationThatFailedAfterAConcessionAndWentOnToLegalAid() {
        mediation = Given.inMediation(DisputeKind.LABOUR_PAY, AT);
        mediation.proceedings().noteConcession(act(AT), WORKER, new Sensitive(CONCEDED));
        mediation.concluding().fail(act(AT), "双方差距过大");
        mediation
                .referring()
                .offer(act(LATER), REFERRAL, Line.LEGAL_AID, WORKER, Given.consent(LATER), true, Enclosure.NONE);
        mediation
                .referring()
                .answered(
                        act(LATER),
                        REFERRAL,
                        Referral.Status.ACCEPTED,
                        new Referral.Answer(shanghai(LATER), AID, null, null),
                        null);
        facts.addAll(mediation.takeFacts());
    }

    private static Caller person(String key, Role... roles) {
        return new Caller("account-" + key, key, Set.of(roles), Set.of(), Set.of(), null, false);
    }

    private static Caller staff(Role role, String area) {
        return new Caller("account", "P-staff", Set.of(role), Set.of(area), Set.of(), null, false);
    }

    private String viewFor(Caller caller) {
        return JSON.writeValueAsString(
                views.of(mediation, Standing.of(caller, mediation).orNotFound()));
    }

    private String timelineFor(Caller caller) {
        return JSON.writeValueAsString(
                new Timeline(stored(), Standing.of(caller, mediation).orNotFound()).steps());
    }

    private Stored<Mediation> stored() {
        List<HistoryEntry> history = new ArrayList<>();
        @Nullable HistoryEntry last = null;
        for (Fact<MediationEvent> fact : facts) {
            last = HistoryChain.next(
                    mediation.reference().toString(),
                    last,
                    act(AT),
                    fact,
                    fact.event().wireType());
            history.add(last);
        }
        Act clock =
                new Act(shanghai(LATER), "system:mediation-service", null, "clock:deadline_missed:referral_answer:x");
        Fact<MediationEvent> reminder =
                new Fact<>(new MediationEvent.RecordKept(), mediation.statusName(), mediation.statusName(), "");
        history.add(HistoryChain.next(
                mediation.reference().toString(), last, clock, reminder, "mediation.deadline_missed.v1"));
        return new Stored<>(mediation, 9, history);
    }

    @Test
    void aConcessionIsInNothingThatLeavesTheServiceButItsOwnRoom() {
        for (Caller caller : List.of(
                person(WORKER, Role.CITIZEN),
                person(BOSS, Role.CITIZEN),
                person(MEDIATOR_KEY, Role.MEDIATOR),
                staff(Role.CLERK, "210102"),
                staff(Role.SUPERVISOR, "21"))) {
            assertThat(viewFor(caller) + timelineFor(caller))
                    .doesNotContain(CONCEDED)
                    .doesNotContainIgnoringCase("concession\"");
        }
        for (Fact<MediationEvent> fact : facts) {
            Wire wire = TYPE.wire(mediation, fact);
            assertThat(wire.type() + JSON.writeValueAsString(wire.data()) + fact.note())
                    .doesNotContain(CONCEDED)
                    .doesNotContainIgnoringCase("concession");
        }
        assertThat(JSON.writeValueAsString(summary())).doesNotContain(CONCEDED);
    }

    @Test
    void aSensitiveTextShowsItselfInNoLog() {
        assertThat(mediation.state().toString()).doesNotContain(CONCEDED, NARRATIVE);
    }

    @Test
    void noEventTellsWhatHappenedOrWhoIsWho() {
        for (Fact<MediationEvent> fact : facts) {
            assertThat(JSON.writeValueAsString(TYPE.wire(mediation, fact).data()))
                    .doesNotContain(NARRATIVE, "工资八千元", "赵某", "宏达公司");
        }
    }

    @Test
    void theOtherSideSeesNothingOfTheApplicantsLegalAid() {
        assertThat(viewFor(person(BOSS, Role.CITIZEN)) + timelineFor(person(BOSS, Role.CITIZEN)))
                .doesNotContain(REFERRAL, AID, NARRATIVE)
                .doesNotContain("referral_offered", "referral_answer", "labour_limitation", "deadline_missed");
    }

    @Test
    void theApplicantAndWhoeverHandlesTheCaseSeeItAll() {
        for (Caller caller : List.of(
                person(WORKER, Role.CITIZEN), person(MEDIATOR_KEY, Role.MEDIATOR), staff(Role.CLERK, "210102"))) {
            assertThat(viewFor(caller)).contains(REFERRAL, AID, NARRATIVE, "labour_limitation");
            assertThat(timelineFor(caller)).contains("referral_offered_to_legal_aid");
        }
    }

    @Test
    void aStrangerAndAnotherAreasClerkDoNotLearnThatTheCaseExists() {
        for (Caller caller :
                List.of(person("P-other", Role.CITIZEN), staff(Role.CLERK, "210281"), person("P-m", Role.MEDIATOR))) {
            assertThatThrownBy(() -> viewFor(caller))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().status().value()).isEqualTo(404));
        }
    }

    @Test
    void aClerkWhoIsAPartyHandlesNothingAndSeesNoMoreThanAParty() {
        Caller clerk = new Caller("account", BOSS, Set.of(Role.CLERK), Set.of("210102"), Set.of(), null, false);
        assertThat(Standing.of(clerk, mediation).handles()).isFalse();
        assertThat(viewFor(clerk) + timelineFor(clerk)).doesNotContain(REFERRAL, AID, NARRATIVE);
    }

    @Test
    void theSummaryThatTravelsTellsNoPeriodOfOneSideAlone() {
        assertThat(summary().deadlines())
                .extracting(deadline -> deadline.kind())
                .doesNotContain("labour_limitation", "referral_answer");
    }

    @Test
    void theRepresentativeSpeaksForTheOrganisationAndForNobodyElse() {
        Standing boss = Standing.of(person(BOSS, Role.CITIZEN), mediation);
        assertThat(boss.isParty(EMPLOYER)).isTrue();
        assertThat(boss.isParty(WORKER)).isFalse();
        assertThat(boss.handles()).isFalse();
    }

    private CaseSummary summary() {
        return CaseSummaries.of(Line.MEDIATION, mediation, shanghai(LATER), 9, WorkingCalendar.published());
    }
}
