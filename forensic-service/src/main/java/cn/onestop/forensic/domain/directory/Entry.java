package cn.onestop.forensic.domain.directory;

/** An entry of the directory that people change: every change has the next version. */
public interface Entry {
    String id();

    /** 1 for the first. */
    long version();

    String name();

    /** Whether it was made up for a trial. */
    boolean sample();
}
