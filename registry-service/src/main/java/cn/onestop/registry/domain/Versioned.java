package cn.onestop.registry.domain;

/** An entry of the register that people change: every change has the next version. */
public interface Versioned {
    /** 1 for the first. */
    long version();

    /** Whether it was made up for a trial. */
    boolean sample();
}
