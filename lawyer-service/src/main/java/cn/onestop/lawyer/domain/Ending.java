package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Text;

/** Why a case came to an end without its work being done. */
public enum Ending {
    NOBODY_FITS("没有符合条件的律师", "nobody fits"),
    ALL_HAVE_CONFLICTS("候选律师均有利益冲突", "everybody who was found has a conflict"),
    ALL_ASKED("被征询的律师均未接受", "everybody who was asked said no, or nothing"),
    NO_TIME_LEFT("期限内无法再征询", "no time is left to ask another"),
    CLIENT_WITHDREW("当事人撤回", "the client withdrew"),
    SENDER_WITHDREW("转介方撤回", "the sender asked for it back"),
    NOT_PURSUED("当事人逾期未选择", "the client did not choose in time"),
    CLIENT_DISMISSED("委托人解除委托", "the client dismissed counsel"),
    LAWYER_RESIGNED("律师依法终止代理", "counsel resigned on a ground of the law"),
    AID_TERMINATED("法律援助终止", "legal aid was terminated");

    private final Text title;

    Ending(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }

    /** Whether an engagement may end by it. */
    public boolean endsEngagement() {
        return this == CLIENT_DISMISSED || this == LAWYER_RESIGNED || this == AID_TERMINATED;
    }
}
