package cn.onestop.registry.domain;

import cn.onestop.kernel.Text;

/** As what a person serves. */
public enum PersonRole {
    LEGAL_SAVVY("法律明白人", "Legal-savvy person"),
    VILLAGE_ADVISER("村（社区）法律顾问", "Village legal adviser"),
    MEDIATOR("人民调解员", "People's mediator");

    private final Text title;

    PersonRole(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }
}
