package cn.onestop.identity.domain;

import cn.onestop.kernel.Text;

/** A number, code or name that can't be one; says why, and never repeats the value. */
public final class InvalidValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    public InvalidValue(String zh, String en) {
        super(en);
        this.reason = new Text(zh, en);
    }

    public Text reason() {
        return reason;
    }
}
