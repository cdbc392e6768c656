package cn.onestop.cases;

import cn.onestop.kernel.CaseEvent;
import java.util.Set;

/**
 * What a service does when it hears an event; a bean. An event may come twice, late and out of order: the cause is kept with
 * the effect ({@link Acts#because}), and a case that an event opens has the referral's id as its origin.
 */
public interface Reaction {
    /** Event types, or patterns as bindings have them: {@code *.referral_offered_to_legal_aid.v1}, {@code mediation.#}. */
    Set<String> types();

    void react(CaseEvent event);
}
