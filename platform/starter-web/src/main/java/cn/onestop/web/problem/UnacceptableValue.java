package cn.onestop.web.problem;

import cn.onestop.kernel.Text;

/** A value that a reader of input refuses, with the reason for people. */
public final class UnacceptableValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    public UnacceptableValue(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    public Text reason() {
        return reason;
    }
}
