package cn.onestop.mediation.domain;

import static cn.onestop.mediation.domain.Given.BOTH;
import static cn.onestop.mediation.domain.Given.EMPLOYER;
import static cn.onestop.mediation.domain.Given.MEDIATOR;
import static cn.onestop.mediation.domain.Given.MEDIATOR_KEY;
import static cn.onestop.mediation.domain.Given.WORKER;
import static cn.onestop.mediation.domain.Given.act;
import static cn.onestop.mediation.domain.Given.shanghai;
import static cn.onestop.mediation.domain.Given.terms;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Transitions;
import cn.onestop.mediation.domain.Agreement.Subject;
import cn.onestop.testkit.MovesContract;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LifecycleTest extends MovesContract<Mediation, Status> {
    private static final String LATER = "2026-09-03T10:00";
    private static final Act ACT = act(LATER);

    /** Every verb that can change the status, with data that it can't object to. */
    private static final Map<String, Consumer<Mediation>> VERBS = Map.ofEntries(
            verb("askConsent", m -> m.consenting().ask(ACT)),
            verb("refuse", m -> m.consenting().refuse(ACT, EMPLOYER, "")),
            verb("decline", m -> m.consenting().decline(ACT, "不属于民间纠纷")),
            verb("consentAndAccept", m -> {
                m.consenting().consent(ACT, WORKER);
                m.consenting().consent(ACT, EMPLOYER);
                m.consenting().accept(ACT);
            }),
            verb(
                    "setMediators",
                    m -> m.panel()
                            .set(ACT, Mediator.Choice.CHOSEN, List.of(new Mediator(MEDIATOR, "李调解员", MEDIATOR_KEY)))),
            verb("refuseMediators", m -> m.panel().refuse(ACT, EMPLOYER, "")),
            verb("convene", m -> m.proceedings().convene(ACT, shanghai(LATER), "司法所")),
            verb("agreeInWriting", m -> {
                m.agreeing().draft(ACT, terms(Subject.PAYMENT, null));
                Given.signAll(m, LATER);
            }),
            verb("agreeOrally", m -> m.agreeing().agreeOrally(ACT, terms(Subject.PAYMENT, null), BOTH)),
            verb("fail", m -> m.concluding().fail(ACT, "")),
            verb("applicantStops", m -> m.concluding().stop(ACT, WORKER, "")),
            verb("respondentStops", m -> m.concluding().stop(ACT, EMPLOYER, "")),
            verb("timeLimitPasses", m -> m.passTime(act("2027-09-03T10:00"))),
            verb("perform", m -> m.agreeing().perform(ACT, "")),
            verb("breach", m -> m.agreeing().breach(ACT, "")));

    private static Map.Entry<String, Consumer<Mediation>> verb(String name, Consumer<Mediation> how) {
        return Map.entry(name, how);
    }

    @Override
    protected Transitions<Status> legal() {
        return Status.MOVES;
    }

    @Override
    protected Class<Status> statuses() {
        return Status.class;
    }

    @Override
    protected Set<Status> starts() {
        return Status.STARTS;
    }

    @Override
    protected Map<Status, Supplier<Mediation>> journeys() {
        return Arrays.stream(Status.values())
                .collect(Collectors.toMap(Function.identity(), status -> () -> Given.in(status)));
    }

    @Override
    protected Map<String, Consumer<Mediation>> verbs() {
        return VERBS;
    }

    @Override
    protected Object stateOf(Mediation mediation) {
        return mediation.state();
    }

    @Override
    protected Path diagram() {
        return Path.of("../docs/states/mediation.mmd");
    }

    @Test
    void aMoveIsRecordedWithWhatBroughtItAbout() {
        Mediation mediation = Given.in(Status.IN_MEDIATION);
        mediation.concluding().fail(ACT, "双方差距过大");
        assertThat(mediation.takeFacts()).singleElement().satisfies(fact -> {
            assertThat(fact.from()).isEqualTo("IN_MEDIATION");
            assertThat(fact.to()).isEqualTo("FAILED");
            assertThat(fact.note()).isEqualTo("双方差距过大");
            assertThat(fact.event().wireType()).isEqualTo("mediation.failed.v1");
        });
        assertThat(mediation.takeFacts()).isEmpty();
    }

    @Test
    void whatIsStoredIsWhatComesBack() {
        for (Status status : Status.values()) {
            MediationState state = Given.in(status).state();
            assertThat(Mediation.restored(state, Given.PERIODS).state()).isEqualTo(state);
        }
    }
}
