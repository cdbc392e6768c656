package cn.onestop.forensic.application;

import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reliefs of fees that legal aid granted, until the person's commission comes. A port. */
public interface Reliefs {
    /** @param person whom legal aid helps */
    record Waiting(String referral, String person, String matter, String fromCase) {
        IncomingReferral incoming() {
            return new IncomingReferral(referral, LinkType.FEE_RELIEF_FROM, Line.LEGAL_AID, fromCase, false);
        }
    }

    /** Keeps one that no case can join yet; a repeat changes nothing. */
    void keep(Waiting relief);

    /**
     * The first that waits for this person.
     *
     * @param matter null for that of any matter
     */
    Optional<Waiting> waitingFor(String person, @Nullable String matter);

    /** It joined this case; whether it waited before or not. */
    void joined(Waiting relief, Reference reference);

    /** The case that it joined. */
    Optional<Reference> caseOf(String referral);

    /** It is waited for no more; nothing happens to one that joined a case. */
    void withdraw(String referral);

    /** Whoever had this key has the other from now on; without another nothing waits for the person any more. */
    void replacePerson(String key, @Nullable String into);
}
