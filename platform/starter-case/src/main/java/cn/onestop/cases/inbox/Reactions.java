package cn.onestop.cases.inbox;

import cn.onestop.cases.Correlations;
import cn.onestop.cases.Reaction;
import cn.onestop.kernel.CaseEvent;
import java.util.List;

/** All of a service's reactions. */
final class Reactions {
    private final List<Reaction> all;

    Reactions(List<Reaction> all) {
        this.all = List.copyOf(all);
    }

    /** Calls every reaction to the event's type; an event that nobody reacts to is done with. */
    void dispatch(CaseEvent event) {
        Correlations.within(
                event.correlationId(),
                () -> all.stream()
                        .filter(reaction ->
                                reaction.types().stream().anyMatch(type -> Topics.matches(type, event.type())))
                        .forEach(reaction -> reaction.react(event)));
    }
}
