package cn.onestop.identity.domain;

/** What programs were given in the name of an account: codes, refresh tokens, and what they can be exchanged for. */
public interface IssuedTokens {
    /** Ends all of it; an access token that is out expires within minutes and can't be exchanged meanwhile. */
    void endAllOf(String account);
}
