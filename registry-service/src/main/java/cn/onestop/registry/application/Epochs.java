package cn.onestop.registry.application;

/** The counter of changes of the register, shared by all instances. A port. */
public interface Epochs {
    long current();

    /** Counts a change that is about to be made; the number goes with its announcement. */
    long next();
}
