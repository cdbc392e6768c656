package cn.onestop.stack;

/** A running embedded server. */
interface LoopbackServer extends AutoCloseable {
    int port();

    @Override
    void close();
}
