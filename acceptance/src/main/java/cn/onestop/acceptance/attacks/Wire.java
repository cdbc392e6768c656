package cn.onestop.acceptance.attacks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;

/** One connection, byte by byte: no client library sends what is sent here. */
final class Wire implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int LONGEST = 4_000_000;

    private final Socket socket;
    private final InputStream in;
    private final Instant opened = Instant.now();

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    static Wire to(URI gateway) throws IOException {
        boolean secure = "https".equals(gateway.getScheme());
        int port = gateway.getPort() > 0 ? gateway.getPort() : secure ? 443 : 80;
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(gateway.getHost(), port), CONNECT_MILLIS);
        socket.setTcpNoDelay(true);
        if (secure) {
            SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
            return new Wire(factory.createSocket(socket, gateway.getHost(), port, true));
        }
        return new Wire(socket);
    }

    /** @return false when nobody listens any more */
    boolean send(String latin1) {
        return send(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    boolean send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends it in the middle, as a crash or a pulled plug does. */
    void breakOff() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // it is gone already
        }
        close();
    }

    /** Whether the other side has answered or closed by now; waits no longer than this. */
    boolean isOver(Duration patience) {
        try {
            socket.setSoTimeout((int) Math.max(1, patience.toMillis()));
            in.mark(1);
            boolean ended = in.read() < 0;
            if (!ended) {
                in.reset();
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    Reply read(Duration patience) {
        try {
            socket.setSoTimeout((int) patience.toMillis());
            String[] status = line().split(" ", 3);
            Map<String, String> headers = new LinkedHashMap<>();
            for (String header = line(); !header.isEmpty(); header = line()) {
                int colon = header.indexOf(':');
                headers.put(
                        header.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
            int code = status.length > 1 && status[1].matches("\\d{3}") ? Integer.parseInt(status[1]) : Reply.CLOSED;
            if (code == 100) {
                return read(patience);
            }
            return new Reply(code, headers, body(headers), took());
        } catch (SocketTimeoutException e) {
            return new Reply(Reply.NOTHING, Map.of(), "", took());
        } catch (IOException e) {
            return new Reply(Reply.CLOSED, Map.of(), "", took());
        }
    }

    private String body(Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (headers.getOrDefault("transfer-encoding", "").contains("chunked")) {
            for (int size = chunk(); size > 0; size = chunk()) {
                body.write(in.readNBytes(size));
                line();
            }
        } else if (headers.containsKey("content-length")) {
            body.write(in.readNBytes(Math.min(LONGEST, Integer.parseInt(headers.get("content-length")))));
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private int chunk() throws IOException {
        return Math.min(LONGEST, Integer.parseInt(line().strip(), 16));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > LONGEST) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private Duration took() {
        return Duration.between(opened, Instant.now());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone already
        }
    }
}
