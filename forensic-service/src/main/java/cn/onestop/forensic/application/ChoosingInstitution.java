package cn.onestop.forensic.application;

import cn.onestop.forensic.domain.Field;
import cn.onestop.forensic.domain.Refusals;
import cn.onestop.forensic.domain.RejectionGround;
import cn.onestop.forensic.domain.directory.Institution;
import cn.onestop.kernel.Text;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Problems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the institution that is asked: the one that was named if it is licensed, else the nearest that is. */
@Component
class ChoosingInstitution {
    private final KeepingDirectory directory;
    private final BusinessClock clock;

    ChoosingInstitution(KeepingDirectory directory, BusinessClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws cn.onestop.kernel.Refusal.Refused when it is not licensed, or nobody is (General Rules art. 15(1)) */
    Institution choose(@Nullable String id, String area, Field field) {
        return choose(id, area, field, null, Institution.Accreditation.NONE);
    }

    /**
     * @param except an institution that may not be it, or null
     * @param least how it must be accredited at least (art. 32)
     */
    Institution choose(
            @Nullable String id, String area, Field field, @Nullable String except, Institution.Accreditation least) {
        if (id == null) {
            return nearest(area, field, except, least)
                    .orElseThrow(() -> Refusals.rejected(RejectionGround.OUT_OF_SCOPE, "/field"));
        }
        Institution named = directory
                .now()
                .institution(id)
                .orElseThrow(() -> Problems.invalid(
                        "/institution", new Text("名录中没有这个鉴定机构", "is no institution of the directory")));
        if (id.equals(except) || !named.accreditation().isNoLessThan(least)) {
            throw Refusals.otherInstitution();
        }
        if (!named.mayAppraise(field, clock.today())) {
            throw Refusals.rejected(RejectionGround.OUT_OF_SCOPE, "/institution");
        }
        return named;
    }

    Optional<Institution> nearest(String area, Field field) {
        return nearest(area, field, null, Institution.Accreditation.NONE);
    }

    private Optional<Institution> nearest(
            String area, Field field, @Nullable String except, Institution.Accreditation least) {
        return directory.now().nearest(area, field, clock.today(), except, least);
    }
}
