package cn.onestop.cases;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the acts of this service: who, when, by what cause. A bean. */
public final class Acts {
    private final InstantSource clock;
    private final String service;
    private final Causes causes;

    Acts(InstantSource clock, String service, Causes causes) {
        this.clock = clock;
        this.service = service;
        this.causes = causes;
    }

    /** The caller acts; with a key, the same request takes effect once. */
    public Act by(Caller caller, Optional<IdempotencyKey> key) {
        return new Act(clock.instant(), nameOf(caller), null, cause(caller, key.orElse(null)));
    }

    public Act by(Caller caller, IdempotencyKey key) {
        return by(caller, Optional.of(key));
    }

    public Act by(Caller caller) {
        return by(caller, Optional.empty());
    }

    /** The caller acts for another person: a clerk for a villager, an agent with a mandate. */
    public Act onBehalf(Caller caller, String personKey, Optional<IdempotencyKey> key) {
        return new Act(clock.instant(), nameOf(caller), personKey, cause(caller, key.orElse(null)));
    }

    public Act onBehalf(Caller caller, String personKey, IdempotencyKey key) {
        return onBehalf(caller, personKey, Optional.of(key));
    }

    /** This service acts because of the event. */
    public Act because(CaseEvent event) {
        return new Act(clock.instant(), "system:" + service, null, "event:" + event.id());
    }

    /** This service acts because time has come; {@code kind} must name what for, so that it takes effect once a case. */
    public Act clock(String kind) {
        return new Act(clock.instant(), "system:" + service, null, "clock:" + kind);
    }

    private static String nameOf(Caller caller) {
        return caller.service() ? "system:" + caller.account() : caller.id();
    }

    private String cause(Caller caller, @Nullable IdempotencyKey key) {
        return key == null ? "once:" + UUID.randomUUID() : "key:" + causes.of(caller, key);
    }
}
