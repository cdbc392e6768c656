package cn.onestop.consultation.domain;

import static cn.onestop.consultation.domain.Given.act;
import static cn.onestop.consultation.domain.Given.by;
import static cn.onestop.consultation.domain.Given.text;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Transitions;
import cn.onestop.testkit.MovesContract;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LifecycleTest extends MovesContract<Consultation, Status> {
    private static final Act ACT = act("2026-11-23T11:00");

    /** Every verb that can change the status, with data that it can't object to. */
    private static final Map<String, Consumer<Consultation>> VERBS = Map.ofEntries(
            verb("answer", c -> c.answer(ACT, text("答"), Given.ALL)),
            verb("askFurther", c -> c.askFurther(ACT, text("再问"))),
            verb("openOrder", c -> c.ordering().open(ACT, text("查"))),
            verb("dispatch", c -> c.ordering().dispatch(ACT, "司法所", "210381")),
            verb("sendBack", c -> c.ordering().sendBack(ACT, "误派")),
            verb("handle", c -> c.ordering().handle(ACT, text("已办"))),
            verb("rework", c -> c.ordering().rework(ACT)),
            verb("supervise", c -> c.ordering().supervise(by(Given.SUPERVISOR, "2026-11-23T11:00"))),
            verb("reach", c -> c.callingBack().attempt(ACT, true, text(""), 3)),
            verb("callInVain", c -> c.callingBack().attempt(ACT, false, text(""), 1)),
            verb("close", c -> c.close(ACT)),
            verb("withdraw", c -> c.withdraw(ACT)),
            verb("timePasses", c -> c.passTime(act("2027-11-23T11:00"))));

    private static Map.Entry<String, Consumer<Consultation>> verb(String name, Consumer<Consultation> how) {
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
    protected Map<Status, Supplier<Consultation>> journeys() {
        return Arrays.stream(Status.values())
                .collect(Collectors.toMap(Function.identity(), status -> () -> Given.in(status)));
    }

    @Override
    protected Map<String, Consumer<Consultation>> verbs() {
        return VERBS;
    }

    @Override
    protected Object stateOf(Consultation consultation) {
        return consultation.state();
    }

    @Override
    protected Path diagram() {
        return Path.of("../docs/states/consultation.mmd");
    }

    @Test
    void aMoveIsRecordedWithWhatBroughtItAbout() {
        Consultation consultation = Given.answered(Given.NOW);
        consultation.takeFacts();
        consultation.close(ACT);

        assertThat(consultation.takeFacts()).singleElement().satisfies(fact -> {
            assertThat(fact.from()).isEqualTo("ANSWERED");
            assertThat(fact.to()).isEqualTo("CLOSED");
            assertThat(fact.event().wireType()).isEqualTo("consultation.closed.v1");
        });
        assertThat(consultation.takeFacts()).isEmpty();
    }

    @Test
    void whatIsStoredIsWhatComesBack() {
        for (Status status : Status.values()) {
            ConsultationState state = Given.in(status).state();
            assertThat(Consultation.restored(Given.PERIODS, state).state()).isEqualTo(state);
        }
    }
}
