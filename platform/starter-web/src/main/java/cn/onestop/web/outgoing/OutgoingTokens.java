package cn.onestop.web.outgoing;

/** The tokens this service calls others with. */
public interface OutgoingTokens {
    /** The present caller's token, exchanged for one that the audience accepts. */
    String onBehalfOfCaller(String audience);

    /** A token of this service itself. */
    String ofService(String audience, String scope);
}
