package cn.onestop.cases;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Case;
import cn.onestop.web.Problems;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Nobody handles the own matter: no write makes of a party, of who speaks for one, or of the other side the mediator, officer, notary,
 * appraiser, lawyer, agent or proxy of the case. What was so before is no hindrance to what comes after.
 */
final class OwnMatters {
    private OwnMatters() {}

    /** Who handles the case and is concerned in it. */
    static Set<String> handledByTheConcerned(Case<?> aggregate) {
        Set<String> both = new HashSet<>(aggregate.handlers());
        both.retainAll(aggregate.concerned());
        return both;
    }

    /**
     * @param before who was so before the verb
     * @throws cn.onestop.web.ProblemException 409 when somebody is so now who was not
     */
    static void check(Set<String> before, Case<?> after, @Nullable Article article) {
        if (!before.containsAll(handledByTheConcerned(after))) {
            throw Problems.ownMatter(article);
        }
    }
}
