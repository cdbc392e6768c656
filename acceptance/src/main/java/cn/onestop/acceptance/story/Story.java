package cn.onestop.acceptance.story;

/** A story that is told on a running platform, step by step. */
public interface Story {
    /** @throws cn.onestop.acceptance.client.Answer.Unexpected at the first step that went another way */
    void play();

    /** The references of what came of it. */
    String outcome();

    /** What happens between two steps: nothing, or the end of a process. */
    @FunctionalInterface
    interface Interlude {
        Interlude NONE = step -> {};

        /** @param step the name of the step that comes next */
        void before(String step);
    }
}
