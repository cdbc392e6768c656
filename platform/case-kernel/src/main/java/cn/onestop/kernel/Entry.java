package cn.onestop.kernel;

/** An entry of a directory that people change: every change has the next version. */
public interface Entry {
    String id();

    /** 1 for the first. */
    long version();

    /** Whether it was made up for a trial, and is not stored until somebody changes it. */
    boolean sample();
}
