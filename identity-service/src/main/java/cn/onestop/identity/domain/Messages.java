package cn.onestop.identity.domain;

import cn.onestop.kernel.Text;

/** Tells a holder on the phone what happened to an account. No code and no password ever stands in it. */
public interface Messages {
    /** Must not fail the caller, nor keep it waiting. */
    void send(Phone phone, Text message);
}
