package cn.onestop.registry.application;

import cn.onestop.registry.domain.Register;
import cn.onestop.web.Problems;
import java.time.Duration;

/** The register for those who ask: until it is loaded they are told to wait, and never that there is nothing. */
public final class LoadedRegister {
    private final Register register;
    private final KeepingFresh fresh;

    public LoadedRegister(Register register, KeepingFresh fresh) {
        this.register = register;
        this.fresh = fresh;
    }

    public Register get() {
        if (!fresh.isLoaded()) {
            throw Problems.unavailable("registry-service", Duration.ofSeconds(2));
        }
        return register;
    }
}
