package cn.onestop.identity.application;

import cn.onestop.identity.domain.IssuedTokens;
import cn.onestop.identity.domain.LoginSessions;
import java.time.InstantSource;

/** Ends whatever an account's log-ins until now have led to, in every browser and program: logged out is logged out. */
public final class EndingLogIns {
    private final LoginSessions sessions;
    private final IssuedTokens tokens;
    private final InstantSource system;

    public EndingLogIns(LoginSessions sessions, IssuedTokens tokens, InstantSource system) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.system = system;
    }

    /** The sessions first: they say from when on nothing more is given to an earlier log-in, whatever is under way. */
    public void ofAccount(String account) {
        sessions.closeAllOf(account, system.instant());
        tokens.endAllOf(account);
    }
}
