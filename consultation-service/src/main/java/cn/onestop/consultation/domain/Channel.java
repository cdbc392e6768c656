package cn.onestop.consultation.domain;

import cn.onestop.kernel.Text;

/** By which way a contact came. */
public enum Channel {
    HOTLINE("热线", "hotline"),
    WEBSITE("网站", "website"),
    WORKSTATION("工作站", "workstation"),
    CIRCUIT("巡回服务", "circuit round"),
    REMOTE("远程视频", "remote session"),
    /** Another line sent it; nobody contacted this line by itself. */
    REFERRAL("转介", "referral");

    private final Text title;

    Channel(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }
}
