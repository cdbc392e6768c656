package cn.onestop.identity.adapter.http;

import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts.Opening;
import cn.onestop.kernel.Text;
import cn.onestop.web.Problem;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Problems;
import org.springframework.http.HttpStatus;

/** What came of opening an account, as an answer. */
final class Openings {
    private Openings() {}

    static Account account(Opening opening) {
        return switch (opening) {
            case Opening.Opened opened -> opened.account();
            case Opening.AnotherBody() -> throw Problems.idempotencyKeyReused();
            case Opening.Taken() ->
                throw new ProblemException(Problem.of(
                                "login-taken", HttpStatus.CONFLICT, new Text("登录名已被使用。", "The log-in name is in use."))
                        .field("/login", new Text("已被使用", "is in use")));
        };
    }

    /** The whole request as a text; only a keyed hash of it is kept. */
    static String body(Record request) {
        return request.toString();
    }
}
