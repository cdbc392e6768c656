package cn.onestop.forensic.domain;

import cn.onestop.kernel.Text;
import cn.onestop.kernel.Transitions;

/** What happens to a material in custody; each says what may come after it (General Rules art. 22). */
public enum Step {
    RECEIVED("接收", "received"),
    STORED("保管", "stored"),
    HANDED_OVER("交接", "handed over"),
    TAKEN_OUT("领用", "taken out"),
    EXAMINED("检验", "examined"),
    CONSUMED("耗尽", "used up"),
    RETURNED("退还", "returned");

    public static final Transitions<Step> MOVES = Transitions.in(Step.class)
            .from(RECEIVED, STORED, HANDED_OVER, TAKEN_OUT, RETURNED)
            .from(STORED, HANDED_OVER, TAKEN_OUT, RETURNED)
            .from(HANDED_OVER, STORED, TAKEN_OUT, EXAMINED, RETURNED)
            .from(TAKEN_OUT, STORED, HANDED_OVER, EXAMINED, CONSUMED)
            .from(EXAMINED, STORED, HANDED_OVER, CONSUMED, RETURNED);

    private final Text title;

    Step(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }
}
