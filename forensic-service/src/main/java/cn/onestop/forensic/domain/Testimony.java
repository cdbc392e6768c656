package cn.onestop.forensic.domain;

import cn.onestop.kernel.Text;
import cn.onestop.kernel.Transitions;
import java.time.LocalDate;

/**
 * A court's notice that an appraiser be heard, and what became of it (General Rules art. 43; Civil Procedure Law art. 81).
 *
 * @param member id of the appraiser
 * @param on the day of the hearing
 */
public record Testimony(
        int number, String court, String caseNumber, String member, LocalDate on, Answer answer, String words) {
    /** A table of its own, beside the appraisal's. */
    public enum Answer {
        SUMMONED("已通知出庭", "summoned"),
        TESTIFIED("已出庭作证", "testified"),
        REFUSED("拒不出庭", "refused"),
        /** The court let the appraiser stay away, or answer in writing. */
        EXCUSED("经法院准许不出庭", "excused by the court");

        public static final Transitions<Answer> MOVES =
                Transitions.in(Answer.class).from(SUMMONED, TESTIFIED, REFUSED, EXCUSED);

        private final Text title;

        Answer(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    Testimony answered(Answer next, String how) {
        return new Testimony(
                number,
                court,
                caseNumber,
                member,
                on,
                Answer.MOVES.move(answer, next).to(),
                how);
    }
}
