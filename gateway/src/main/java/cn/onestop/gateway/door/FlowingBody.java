package cn.onestop.gateway.door;

import cn.onestop.gateway.GatewayProperties.Door;
import cn.onestop.web.problem.BodyRefused;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/**
 * A body that has to flow: what the client takes for it, after a grace, is held to a least rate, and while it flows it holds
 * one of the few places that its address has. Only time spent waiting for the client counts.
 */
final class FlowingBody extends ServletInputStream {
    private final ServletInputStream source;
    private final Door door;
    private final Uploads.Place place;
    private long waitedNanos;
    private long received;
    private boolean ended;
    private boolean refused;

    FlowingBody(ServletInputStream source, Door door, Uploads.Place place) {
        this.source = source;
        this.door = door;
        this.place = place;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        try {
            place.take();
            long start = System.nanoTime();
            int count = source.read(into, offset, length);
            waitedNanos += System.nanoTime() - start;
            received += Math.max(0, count);
            if (count < 0 || source.isFinished()) {
                ended = true;
                place.leave();
            } else {
                requireFlow();
            }
            return count;
        } catch (IOException e) {
            refused = true;
            place.leave();
            throw BodyRefused.of(e);
        }
    }

    private void requireFlow() throws BodyRefused {
        long graceNanos = door.bodyGrace().toNanos();
        double seconds = (waitedNanos - graceNanos) / 1e9;
        if (seconds > 0 && received < seconds * door.bodyRate().toBytes()) {
            throw BodyRefused.tooSlow(null);
        }
    }

    /**
     * Reads away what nobody wanted, so that the client gets to read its answer.
     *
     * @return false when that is too much or comes too slowly: the connection can't be used again
     */
    boolean readAway(long most) {
        byte[] unwanted = new byte[8_192];
        try {
            for (long left = most; left > 0 && !refused && !isFinished(); ) {
                left -= Math.max(0, read(unwanted, 0, unwanted.length));
            }
            return !refused && isFinished();
        } catch (IOException e) {
            return false;
        } finally {
            place.leave();
        }
    }

    @Override
    public boolean isFinished() {
        return ended || source.isFinished();
    }

    @Override
    public boolean isReady() {
        return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("the gateway reads bodies by waiting for them");
    }
}
