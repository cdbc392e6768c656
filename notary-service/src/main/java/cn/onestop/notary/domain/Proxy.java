package cn.onestop.notary.domain;

import cn.onestop.kernel.Text;
import java.time.Instant;

/**
 * Who filed for the applicant, and by what right.
 *
 * @param by key of the person
 */
public record Proxy(String by, Basis basis, String scope, Instant givenAt) {
    /** By what right. */
    public enum Basis {
        /** A workstation clerk files for a villager, who consents. */
        WORKSTATION("经本人同意代为申请", "filed with the person's consent"),
        /** An agent with a mandate. */
        MANDATE("受托代理", "agent with a mandate"),
        /** The guardian of somebody without full capacity (Notarization Law art. 31(1)). */
        GUARDIAN("监护人代理", "guardian");

        private final Text title;

        Basis(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }
}
