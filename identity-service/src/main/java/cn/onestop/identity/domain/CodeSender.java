package cn.onestop.identity.domain;

/** Brings a one-time code to a person's phone. */
public interface CodeSender {
    /** Must not fail the caller, nor keep it waiting: a code that doesn't come is asked for again. */
    void send(Phone phone, String code);
}
