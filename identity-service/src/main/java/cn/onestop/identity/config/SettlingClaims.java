package cn.onestop.identity.config;

import cn.onestop.identity.domain.Persons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Records of before claims were told apart are judged soon after the start, a page at a time, by any instance; and again from time to
 * time, as an instance of the version before may go on for a while. Whoever comes upon one earlier judges it then.
 */
@Component
class SettlingClaims {
    private static final Logger log = LoggerFactory.getLogger(SettlingClaims.class);
    private static final int PAGE = 200;

    private final Persons persons;

    SettlingClaims(Persons persons) {
        this.persons = persons;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT5M")
    void settle() {
        int all = 0;
        for (int page = persons.settleOldClaims(PAGE); page > 0; page = persons.settleOldClaims(PAGE)) {
            all += page;
        }
        if (all > 0) {
            log.info("{} records of before claims were told apart stand as what they are now", all);
        }
    }
}
