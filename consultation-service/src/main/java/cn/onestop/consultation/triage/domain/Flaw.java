package cn.onestop.consultation.triage.domain;

import cn.onestop.kernel.Text;

/**
 * What is wrong with a tree as it was written.
 *
 * @param node the id of the node, or its place where it has none: {@code nodes[3]}; {@code tree} for the whole
 */
public record Flaw(Kind kind, String node, Text what) {

    /** What can be wrong. */
    public enum Kind {
        /** No version, or no form of one. */
        NO_VERSION,
        /** No start, or one that is no node. */
        NO_START,
        /** A node without an id, or with one that is none. */
        BAD_ID,
        DUPLICATE_ID,
        /** A question that no answer leads on from, an outcome that leads to nobody, or a node that is neither. */
        DEAD_END,
        /** Both a question and an outcome. */
        TWO_IN_ONE,
        ANSWER_WITHOUT_TARGET,
        UNKNOWN_TARGET,
        UNREACHABLE,
        /** A way that comes back to where it was. */
        CYCLE,
        /** A text that lacks one of the two languages, or both. */
        MISSING_TEXT,
        /** Options that do not fit the question's kind. */
        WRONG_OPTIONS,
        /** A route that names no line, or nobody, or both. */
        WRONG_ROUTE,
        /** An outcome that cites no article and names no policy. */
        NOT_CITED,
        UNKNOWN_LAW,
        /** More nodes or longer texts than a tree may have. */
        TOO_LARGE
    }
}
