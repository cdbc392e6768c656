package cn.onestop.testkit;

/** A server of the tests' own, which can be taken away for a while; its data and its port stay. */
public interface TestServer {
    String host();

    int port();

    /** Takes it away at once; what it acknowledged is kept. */
    void stop();

    /** Brings it back at the same port. */
    void start();
}
