package cn.onestop.notary.domain;

import cn.onestop.kernel.Text;

/** Why a notary must not act here (Notarization Law art. 23(3)). Says nothing of any other case. */
public enum Conflict {
    OWN_MATTER("公证员不得为本人办理公证", "a notary may not act in the own matter"),
    NEAR_RELATIVE("公证员不得为近亲属办理公证", "a notary may not act for a near relative"),
    INTEREST("公证员不得办理与本人及近亲属有利害关系的公证", "a notary may not act where the own or a near relative's interest is touched");

    private final Text reason;

    Conflict(String zh, String en) {
        this.reason = new Text(zh, en);
    }

    public Text reason() {
        return reason;
    }
}
