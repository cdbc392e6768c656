package cn.onestop.consultation.triage.domain;

/** A node of the tree: a question that leads on, or an outcome at which a way ends. */
public sealed interface Node permits Question, Outcome {
    /** Unique in its tree. */
    String id();
}
