package cn.onestop.lawyer.domain.directory;

import cn.onestop.kernel.Text;

/** What a practitioner speaks with clients; the province's languages, and sign language. */
public enum Language {
    MANDARIN("普通话", "Mandarin"),
    KOREAN("朝鲜语", "Korean"),
    MONGOLIAN("蒙古语", "Mongolian"),
    MANCHU("满语", "Manchu"),
    SIGN_LANGUAGE("手语", "sign language"),
    ENGLISH("英语", "English"),
    RUSSIAN("俄语", "Russian"),
    JAPANESE("日语", "Japanese");

    private final Text title;

    Language(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }
}
