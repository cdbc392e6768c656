package cn.onestop.web.input;

import cn.onestop.web.problem.BodyRefused;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body that ends with {@link BodyRefused} at its limit, and where the client breaks it off. */
final class CountedStream extends ServletInputStream {
    private final ServletInputStream source;
    private final long limit;
    private long read;

    CountedStream(ServletInputStream source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next;
        try {
            next = source.read();
        } catch (IOException e) {
            throw BodyRefused.of(e);
        }
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count;
        try {
            count = source.read(into, offset, length);
        } catch (IOException e) {
            throw BodyRefused.of(e);
        }
        count(Math.max(count, 0));
        return count;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > limit) {
            throw BodyRefused.tooLarge(limit);
        }
    }

    @Override
    public boolean isFinished() {
        return source.isFinished();
    }

    @Override
    public boolean isReady() {
        return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        source.setReadListener(listener);
    }
}
