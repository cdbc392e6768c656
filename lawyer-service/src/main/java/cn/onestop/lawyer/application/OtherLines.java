package cn.onestop.lawyer.application;

import cn.onestop.lawyer.domain.Conflict;
import cn.onestop.lawyer.domain.Intake;
import java.util.Map;
import java.util.Set;

/** The matter register, asked for conflicts over all lines: what stands against somebody, never in which case. A port. */
public interface OtherLines {
    /**
     * @param actors keys of the persons who would act
     * @return by key; who stands in no conflict is left out
     */
    Map<String, Conflict> conflicts(Intake intake, Set<String> actors);
}
