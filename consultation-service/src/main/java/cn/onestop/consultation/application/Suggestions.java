package cn.onestop.consultation.application;

import java.util.List;

/** Finds what may answer a question while it is still being typed; a port that the knowledge base implements. */
public interface Suggestions {
    /**
     * @param text what was typed so far
     * @param limit how many at most
     * @return the best first; empty when nothing fits
     */
    List<Suggestion> suggest(String text, int limit);
}
