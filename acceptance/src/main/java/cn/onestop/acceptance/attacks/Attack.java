package cn.onestop.acceptance.attacks;

import cn.onestop.acceptance.client.Answer.Unexpected;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * One way of being hostile.
 *
 * @param line of the list of what was once found, which it belongs to
 * @param fact what must hold
 * @param controls the ways of being careless that it must catch
 */
record Attack(int line, String fact, Set<Flaw> controls, BiConsumer<Target, Findings> way) {
    Findings on(Target target) {
        Findings findings = new Findings();
        try {
            way.accept(target, findings);
        } catch (Unexpected e) {
            findings.add(String.valueOf(e.getMessage())); // nobody can log in, say
        }
        return findings;
    }
}
