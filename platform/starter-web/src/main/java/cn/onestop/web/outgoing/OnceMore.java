package cn.onestop.web.outgoing;

import feign.Request;
import feign.RetryableException;
import feign.Retryer;

/** A look-up that met a dead instance is tried once more, on the next one. Changes never are: who sent them repeats them by their key. */
final class OnceMore implements Retryer {
    private boolean tried;

    @Override
    public void continueOrPropagate(RetryableException failed) {
        if (tried || failed.method() != Request.HttpMethod.GET) {
            throw failed;
        }
        tried = true;
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod")
    public Retryer clone() {
        return new OnceMore();
    }
}
