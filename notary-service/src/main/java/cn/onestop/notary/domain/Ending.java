package cn.onestop.notary.domain;

import cn.onestop.kernel.Text;

/** Why a case was terminated (Notarization Procedure Rules; the first two and the last are the platform's). */
public enum Ending {
    NOT_PURSUED("当事人逾期未完善申请", "the applicant did not complete the application in time"),
    SENDER_WITHDREW("转介方撤回", "the sender asked for it back"),
    APPLICANT_WITHDREW("出证前当事人撤回申请", "the applicant withdrew before the certificate was issued"),
    SIX_MONTHS("因当事人的原因六个月内不能办结", "could not be finished in six months for causes on the party's side"),
    PARTY_GONE("申请人死亡或者终止，继续办理已无意义", "the applicant died or was dissolved"),
    OBSTRUCTED("当事人阻挠、妨碍办理", "a party obstructed the proceedings");

    private final Text title;

    Ending(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }

    /** Whether a notary may name it. */
    public boolean isForTheNotary() {
        return this == SIX_MONTHS || this == PARTY_GONE || this == OBSTRUCTED;
    }
}
