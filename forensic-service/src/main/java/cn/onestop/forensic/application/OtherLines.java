package cn.onestop.forensic.application;

import cn.onestop.forensic.domain.Appraisal;
import java.util.Set;

/** The matter register, asked over all lines who is hindered: never in which case. A port. */
public interface OtherLines {
    /**
     * @param actors keys of the persons who would appraise
     * @param actedBefore whether having acted in the matter before hinders
     * @return the keys of those who are hindered
     */
    Set<String> hindered(Appraisal it, Set<String> actors, boolean actedBefore);
}
