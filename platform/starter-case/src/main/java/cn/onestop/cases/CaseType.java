package cn.onestop.cases;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.Line;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the store needs to know of a line's aggregate; one bean for each line service.
 *
 * @param <C> the aggregate
 * @param <S> its state: a tree of records, in which deadlines are the kernel's and what goes when the last person of the case is erased is {@code Sensitive}
 */
public interface CaseType<C extends Case<?>, S> {
    Line line();

    /** Version of the state's form, from 1; a document of a higher one is left to newer instances. */
    int schema();

    Class<S> stateType();

    S state(C aggregate);

    C restore(S state);

    /** By the schema they lift from: 1 makes a tree of schema 1 one of schema 2. */
    Map<Integer, UnaryOperator<ObjectNode>> upcasters();

    /** The article by which nobody handles the own matter; null where no law says it and the platform's policy does. */
    default @Nullable Article onOwnMatters() {
        return null;
    }

    /** The kind of keyed hash by which the state compares persons; null where it does not. A merge puts the hash of the other key in place. */
    default @Nullable String personHashKind() {
        return null;
    }

    /**
     * The schema from which on the state is sealed as a whole. A document of an earlier one holds it in clear, but for its {@code Sensitive}
     * texts; it is sealed when it is next written, or by the re-wrap command.
     */
    default int sealedFrom() {
        return 1;
    }

    /**
     * Paths in the state that the line's queries look at, {@code state.desk.agent}. They alone lie in clear beside the sealed state: codes,
     * keys, hashes, days, never what somebody wrote.
     */
    default List<String> queriedPaths() {
        return List.of();
    }

    /** Where the ids of the referrals that a case sent stand in its document, each of them indexed and in clear. */
    default List<String> sentReferralPaths() {
        return List.of("state.sent.referral.id");
    }

    /** What the fact is called on the wire, and what its event adds to the case's summary. */
    Wire wire(C aggregate, Fact<?> fact);
}
