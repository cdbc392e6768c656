package cn.onestop.legalaid.domain;

import java.util.Set;

/** What the root lends to the parts of an application: the one way to change status, and the data that all share. */
interface Door {
    AidStatus status();

    /** @throws cn.onestop.kernel.IllegalMove when the table does not have the move */
    void move(AidStatus to, LegalAidEvent event, String note);

    /** Records what came about without a change of status. */
    void note(LegalAidEvent event, String note);

    /** @throws cn.onestop.kernel.IllegalMove when the application stands elsewhere */
    void require(Set<AidStatus> statuses);

    Filing filing();

    void refile(Filing changed);

    /** Tells the line that referred the case what came of it; once. */
    void tellOrigin();
}
