package cn.onestop.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A connection on which a client says byte by byte what no library would let it say; from any address of the loopback net. */
final class Wire implements AutoCloseable {
    private final Socket socket;

    Wire(int port) throws IOException {
        this(port, "127.0.0.1");
    }

    Wire(int port, String from) throws IOException {
        socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0);
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
    }

    /** Everything that comes back until the gateway closes. */
    static String ask(int port, String request) throws IOException {
        return ask(port, "127.0.0.1", request);
    }

    static String ask(int port, String from, String request) throws IOException {
        try (Wire wire = new Wire(port, from)) {
            return wire.say(request).rest();
        }
    }

    static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    static String header(String answer, String name) {
        return answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    Wire say(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A byte at a time until the gateway has had enough, or all is said; how long it took. */
    long drip(String bytes, long millisBetween, long mostMillis) throws Exception {
        long start = System.nanoTime();
        for (byte one : bytes.getBytes(StandardCharsets.UTF_8)) {
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (took > mostMillis) {
                return took;
            }
            try {
                socket.getOutputStream().write(one);
            } catch (IOException closed) {
                break;
            }
            if (waitForAnswer(millisBetween)) {
                break;
            }
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private boolean waitForAnswer(long millis) throws IOException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < until) {
            if (isOver(1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the gateway has answered or closed, within this time. */
    boolean isOver(int millis) throws IOException {
        if (socket.getInputStream().available() > 0) {
            return true;
        }
        int before = socket.getSoTimeout();
        socket.setSoTimeout(millis);
        try {
            int next = socket.getInputStream().read();
            if (next >= 0) {
                first = (char) next + "";
            }
            return true;
        } catch (java.net.SocketTimeoutException nothingYet) {
            return false;
        } catch (IOException reset) {
            return true;
        } finally {
            socket.setSoTimeout(before);
        }
    }

    private String first = "";

    Wire endOfSaying() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Up to the close; what came before a reset counts. */
    String rest() throws IOException {
        StringBuilder all = new StringBuilder(first);
        byte[] buffer = new byte[8_192];
        try {
            for (int count; (count = socket.getInputStream().read(buffer)) >= 0; ) {
                all.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
            }
        } catch (java.net.SocketTimeoutException e) {
            throw e;
        } catch (IOException reset) {
            return all.toString();
        }
        return all.toString();
    }

    /** The status line and headers of one answer on a connection that stays open, with a body of the stated length. */
    String oneAnswer() throws IOException {
        StringBuilder head = new StringBuilder(first);
        first = "";
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        String length = header(head.toString(), "Content-Length");
        if (!length.isEmpty()) {
            socket.getInputStream().readNBytes(Integer.parseInt(length));
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
