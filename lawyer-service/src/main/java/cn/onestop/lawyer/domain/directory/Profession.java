package cn.onestop.lawyer.domain.directory;

import cn.onestop.kernel.Text;

/** Who may be asked to act (Civil Procedure Law art. 61, Legal Aid Law art. 12). The names are legal aid's. */
public enum Profession {
    LAWYER("律师", "lawyer"),
    GRASSROOTS_LEGAL_WORKER("基层法律服务工作者", "grassroots legal worker");

    private final Text title;

    Profession(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }

    /** The kind of place at which one works. */
    public Firm.Kind worksAt() {
        return this == LAWYER ? Firm.Kind.LAW_FIRM : Firm.Kind.GRASSROOTS_OFFICE;
    }
}
