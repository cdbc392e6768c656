package cn.onestop.lawyer.advising.application;

import cn.onestop.lawyer.application.KeepingDirectory;
import cn.onestop.web.Caller;
import cn.onestop.web.Role;
import org.springframework.stereotype.Component;

/** How a caller stands to a village and its adviser. */
@Component
class VillageParts {
    private final KeepingDirectory directory;

    VillageParts(KeepingDirectory directory) {
        this.directory = directory;
    }

    /** @param lawyer id in the directory */
    boolean isAdviser(Caller caller, String lawyer) {
        return caller.personKey() != null
                && directory
                        .now()
                        .ofPerson(caller.personKey())
                        .filter(one -> one.id().equals(lawyer))
                        .isPresent();
    }

    boolean isClerk(Caller caller, String village) {
        return caller.isStaffIn(village, Role.CLERK);
    }

    boolean isSupervisor(Caller caller, String village) {
        return caller.isStaffIn(village, Role.SUPERVISOR);
    }

    boolean readsOf(Caller caller, String village) {
        return isClerk(caller, village) || isSupervisor(caller, village);
    }
}
