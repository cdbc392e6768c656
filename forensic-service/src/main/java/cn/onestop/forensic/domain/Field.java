package cn.onestop.forensic.domain;

import cn.onestop.kernel.Text;

/** A field of judicial forensics in which institutions and appraisers are licensed. */
public enum Field {
    CLINICAL("法医临床鉴定", "clinical forensic medicine", true),
    PATHOLOGY("法医病理鉴定", "forensic pathology", true),
    PSYCHIATRIC("法医精神病鉴定", "forensic psychiatry", true),
    TOXICOLOGY("法医毒物鉴定", "forensic toxicology", false),
    DNA("法医物证（DNA）鉴定", "forensic DNA", true),
    TRACE("痕迹鉴定", "traces", false),
    DOCUMENT("文书鉴定", "documents", false),
    AUDIO_VISUAL("声像资料鉴定", "audio-visual material", false),
    ENVIRONMENTAL("环境损害鉴定", "environmental damage", false),
    /** Nobody said, or what was said is no field: no institution is licensed for it. */
    UNSTATED("未写明", "not stated", false);

    private final Text title;
    private final boolean ofPerson;

    Field(String zh, String en, boolean ofPerson) {
        this.title = new Text(zh, en);
        this.ofPerson = ofPerson;
    }

    public Text title() {
        return title;
    }

    /** Whether it is always a person that is appraised. */
    public boolean isOfPerson() {
        return ofPerson;
    }
}
