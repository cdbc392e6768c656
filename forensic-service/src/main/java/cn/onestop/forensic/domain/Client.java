package cn.onestop.forensic.domain;

import cn.onestop.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who commissions an appraisal (General Rules art. 11).
 *
 * @param key of the person or organisation, or the account of a partner that acts for itself
 * @param representative key of the person who acts for an organisation, or null
 * @param caseNumber of the case for which an organ asks; null where there is none
 */
public record Client(
        Kind kind,
        String key,
        String name,
        @Nullable String representative,
        @Nullable String caseNumber) {

    /** Whether what this person, or partner, says is what the client says. */
    public boolean speaksThrough(@Nullable String who) {
        return who != null && !who.isEmpty() && (key.equals(who) || who.equals(representative));
    }

    /** In what part the client comes. */
    public enum Kind {
        /** A court, procuratorate, police or administrative organ that handles the case. */
        ORGAN("办案机关", "an organ that handles the case"),
        INSTITUTION("单位", "an institution"),
        /** A person, by agreement. */
        CITIZEN("个人", "a person"),
        MEDIATION("人民调解", "people's mediation"),
        CONSULTATION("法律咨询", "consultation"),
        LEGAL_AID("法律援助", "legal aid"),
        OTHER_LINE("其他服务", "another line");

        private final Text title;

        Kind(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }
}
