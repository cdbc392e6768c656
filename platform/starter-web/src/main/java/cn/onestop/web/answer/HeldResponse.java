package cn.onestop.web.answer;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Holds a body back where that is wanted when the writing begins; lets everything else through as it comes. */
final class HeldResponse extends HttpServletResponseWrapper {
    private final BooleanSupplier wanted;
    private @Nullable Held held;
    private @Nullable PrintWriter writer;

    HeldResponse(HttpServletResponse response, BooleanSupplier wanted) {
        super(response);
        this.wanted = wanted;
    }

    boolean isHeld() {
        return held != null;
    }

    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return held == null ? new byte[0] : held.bytes.toByteArray();
    }

    void release(byte[] body) throws IOException {
        if (body.length > 0) {
            getResponse().setContentLength(body.length);
            getResponse().getOutputStream().write(body);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (held == null && wanted.getAsBoolean()) {
            held = new Held();
        }
        return held == null ? super.getOutputStream() : held;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            if (!wanted.getAsBoolean()) {
                return super.getWriter();
            }
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void setContentLength(int length) {
        if (!wanted.getAsBoolean()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!wanted.getAsBoolean()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (held == null) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        if (held != null) {
            held.bytes.reset();
        }
    }

    @Override
    public void reset() {
        super.reset();
        if (held != null) {
            held.bytes.reset();
        }
    }

    private static final class Held extends ServletOutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes.write(some, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("a held body is written at once");
        }
    }
}
