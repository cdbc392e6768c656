package cn.onestop.identity.adapter.oauth;

import cn.onestop.identity.adapter.mongo.MongoAllowances;
import cn.onestop.identity.adapter.mongo.MongoLoginSessions;
import cn.onestop.identity.adapter.mongo.MongoOneTimeCodes;
import cn.onestop.identity.application.KeyRing;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tends the signing keys and removes what has expired; any number of instances may do so at once. */
@Component
class Housekeeping {
    private final KeyRing keys;
    private final MongoAuthorizations authorizations;
    private final MongoLoginSessions sessions;
    private final MongoOneTimeCodes codes;
    private final MongoAllowances allowances;
    private final InstantSource clock = InstantSource.system();

    Housekeeping(
            KeyRing keys,
            MongoAuthorizations authorizations,
            MongoLoginSessions sessions,
            MongoOneTimeCodes codes,
            MongoAllowances allowances) {
        this.keys = keys;
        this.authorizations = authorizations;
        this.sessions = sessions;
        this.codes = codes;
        this.allowances = allowances;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void tendKeys() {
        keys.tend();
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    void sweep() {
        Instant now = clock.instant();
        authorizations.sweep(now);
        sessions.sweep(now);
        codes.sweep(now);
        allowances.sweep(now);
    }
}
