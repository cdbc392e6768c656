package cn.onestop.cases.parcels;

import cn.onestop.cases.Reaction;
import cn.onestop.kernel.CaseEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Notes every offer it hears, after doing what a test wants done first. */
public final class Hearsay implements Reaction {
    private final List<CaseEvent> heard = new CopyOnWriteArrayList<>();
    private volatile Consumer<CaseEvent> before = event -> {};

    @Override
    public Set<String> types() {
        return Set.of("*.referral_offered_to_consultation.v1");
    }

    @Override
    public void react(CaseEvent event) {
        before.accept(event);
        heard.add(event);
    }

    public List<CaseEvent> heard() {
        return heard;
    }

    /** What to do from now on before an event is noted. */
    public void first(Consumer<CaseEvent> then) {
        before = then;
    }

    public void forget() {
        heard.clear();
        before = event -> {};
    }
}
