package cn.onestop.legalaid.domain.eligibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the calculator is told of a person: as the applicant says it, or as the aid officer found it.
 *
 * @param hasCounsel whether a lawyer or other agent was retained already
 * @param memberships groups of art. 42 to which the person belongs, with or without proof
 * @param household null while nothing is known of it
 * @param hardship how the hardship was established (art. 41), or null while it was not
 * @param otherReason why a defendant has no defender, if not for hardship (art. 24); empty for none
 * @param lawNamed the law or rule on which {@code OTHER_BY_LAW} rests; empty for none
 */
public record Circumstances(
        AidMatter matter,
        boolean hasCounsel,
        List<Membership> memberships,
        @Nullable Household household,
        @Nullable HardshipCheck hardship,
        String otherReason,
        String lawNamed) {

    /** @param proof the document or shared record that shows it; empty while there is none */
    public record Membership(ProtectedGroup group, String proof) {
        boolean proven() {
            return !proof.isBlank();
        }
    }

    /**
     * Income and assets of those who live together, in yuan.
     *
     * @param members the applicant included
     * @param monthlyIncome of all members
     * @param assets savings and securities of all members
     */
    public record Household(int members, BigDecimal monthlyIncome, BigDecimal assets) {
        public Household {
            if (members < 1 || monthlyIncome.signum() < 0 || assets.signum() < 0) {
                throw new IllegalArgumentException("a household has a member, and no income or assets below 0");
            }
        }
    }

    /** The two ways of art. 41 to establish hardship. */
    public enum HardshipCheck {
        SHARED_DATA,
        SIGNED_PROMISE
    }

    public Circumstances {
        memberships = List.copyOf(memberships);
    }

    /** Nothing known but the matter. */
    public static Circumstances of(AidMatter matter) {
        return new Circumstances(matter, false, List.of(), null, null, "", "");
    }

    public Circumstances belonging(ProtectedGroup group, String proof) {
        List<Membership> more = new ArrayList<>(memberships);
        more.add(new Membership(group, proof));
        return new Circumstances(matter, hasCounsel, more, household, hardship, otherReason, lawNamed);
    }

    public Circumstances living(Household with, @Nullable HardshipCheck shownBy) {
        return new Circumstances(matter, hasCounsel, memberships, with, shownBy, otherReason, lawNamed);
    }
}
