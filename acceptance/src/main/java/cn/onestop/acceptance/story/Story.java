package cn.onestop.acceptance.story;

/** A story that can be told on a running platform, and checks what it tells. */
public interface Story {
    /** @throws cn.onestop.acceptance.client.Answer.Unexpected at the first step that went another way */
    void play();

    /** The references of what came of it. */
    String outcome();
}
