package cn.onestop.cases;

import java.util.function.Supplier;

/** The id under which everything that one request set off stands together, carried over an event into what reacts to it. A bean. */
public final class Correlations {
    private static final ScopedValue<String> OF_EVENT = ScopedValue.newInstance();

    private final Supplier<String> ofRequest;

    /** @param ofRequest the id where no event is being reacted to */
    public Correlations(Supplier<String> ofRequest) {
        this.ofRequest = ofRequest;
    }

    /** Runs a reaction under the id of its event. */
    public static void within(String correlationId, Runnable reaction) {
        ScopedValue.where(OF_EVENT, correlationId).run(reaction);
    }

    public String current() {
        return OF_EVENT.isBound() && !OF_EVENT.get().isEmpty() ? OF_EVENT.get() : ofRequest.get();
    }
}
