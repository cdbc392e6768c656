package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Text;

/** What is to be done for the client. */
public enum Work {
    /** Acting in a civil or administrative case (Lawyers Law art. 28(2)). */
    LITIGATION("诉讼代理", "acting in court", true),
    /** Defending a suspect or defendant: lawyers only (art. 13). */
    CRIMINAL_DEFENCE("刑事辩护", "defence in a criminal case", true),
    /** Labour arbitration, mediation, reconsideration (art. 28(5)). */
    ARBITRATION_OR_MEDIATION("仲裁、调解或者行政复议代理", "acting in arbitration, mediation or reconsideration", false),
    /** Contracts, letters, advice (art. 28(6) and (7)). */
    OUT_OF_COURT("非诉讼法律服务", "legal services out of court", false),
    /** Lasting counsel of a person or organisation (arts 28(1), 29). */
    STANDING_COUNSEL("法律顾问", "standing legal counsel", false);

    private final Text title;
    private final boolean inCourt;

    Work(String zh, String en, boolean inCourt) {
        this.title = new Text(zh, en);
        this.inCourt = inCourt;
    }

    public Text title() {
        return title;
    }

    public boolean inCourt() {
        return inCourt;
    }
}
