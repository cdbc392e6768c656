package cn.onestop.forensic.application;

import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Commission;
import cn.onestop.forensic.domain.directory.Appraiser;
import cn.onestop.forensic.domain.directory.Institution;
import cn.onestop.web.Caller;
import cn.onestop.web.Role;
import org.springframework.stereotype.Component;

/** Says how a caller stands to a case; of which institution somebody is stands in the directory. */
@Component
public class Standings {
    private final KeepingDirectory directory;

    Standings(KeepingDirectory directory) {
        this.directory = directory;
    }

    public Standing of(Caller who, Appraisal it) {
        Caller caller = who.whereConcerned(it.concerned());
        Commission commission = it.commission();
        boolean client = commission.client().speaksThrough(caller.id());
        boolean subject = commission.subject() != null
                && caller.isPerson(commission.subject().key());
        if (client || subject) {
            return new Standing(caller, client, subject && !client, false, false, false, false, false, false);
        }
        if (caller.personKey() != null && commission.parties().contains(caller.personKey())) {
            return new Standing(caller, false, false, false, false, false, false, false, false);
        }
        boolean appraiser = caller.has(Role.APPRAISER) && it.team().includes(caller.personKey());
        boolean institution = isOfInstitution(caller, it);
        String head = commission.laboratory().head();
        Commission.Proxy proxy = commission.proxy();
        return new Standing(
                caller,
                false,
                false,
                appraiser,
                institution,
                head == null ? institution && !appraiser : caller.isPerson(head),
                caller.has(Role.CLERK) && proxy != null && proxy.by().equals(caller.id()),
                caller.isStaffIn(it.area(), Role.CLERK),
                caller.isStaffIn(it.area(), Role.SUPERVISOR));
    }

    /** What the caller is called in a chain of custody, where no key may stand. */
    String nameOf(Caller caller) {
        return directory.now().ofPerson(caller.personKey()).map(Appraiser::name).orElse("机构工作人员");
    }

    /** Who stands in the directory is of that institution alone; reception and records are of those of their area. */
    private boolean isOfInstitution(Caller caller, Appraisal it) {
        String key = caller.personKey();
        if (!caller.has(Role.APPRAISER) || key == null) {
            return false;
        }
        String laboratory = it.commission().laboratory().id();
        return directory
                .now()
                .ofPerson(key)
                .map(Appraiser::institution)
                .or(() -> directory.now().headedBy(key).map(Institution::id))
                .map(laboratory::equals)
                .orElseGet(() -> caller.isStaffIn(it.area(), Role.APPRAISER));
    }
}
