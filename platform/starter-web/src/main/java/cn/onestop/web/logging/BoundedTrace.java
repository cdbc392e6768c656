package cn.onestop.web.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;

/** {@code %thrown}: what was thrown and where, of bounded length; the messages on one line each, as a request may stand in them. */
public final class BoundedTrace extends ThrowableProxyConverter {
    private static final int LONGEST = 6_000;
    private static final int LONGEST_MESSAGE = 500;

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        String trace = super.throwableProxyToString(new Told(thrown));
        return trace.length() < LONGEST
                ? trace
                : Lines.bounded(trace, trace.length(), LONGEST) + System.lineSeparator();
    }

    private record Told(IThrowableProxy thrown) implements IThrowableProxy {
        @Override
        public @Nullable String getMessage() {
            return told(thrown.getMessage());
        }

        @Override
        public @Nullable String getOverridingMessage() {
            return told(thrown.getOverridingMessage());
        }

        @Override
        public String getClassName() {
            return thrown.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return thrown.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return thrown.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return thrown.getCause() == null ? null : new Told(thrown.getCause());
        }

        @Override
        public IThrowableProxy @Nullable [] getSuppressed() {
            IThrowableProxy[] suppressed = thrown.getSuppressed();
            if (suppressed == null) {
                return null;
            }
            IThrowableProxy[] told = new IThrowableProxy[suppressed.length];
            for (int i = 0; i < told.length; i++) {
                told[i] = new Told(suppressed[i]);
            }
            return told;
        }

        @Override
        public boolean isCyclic() {
            return thrown.isCyclic();
        }

        private static @Nullable String told(@Nullable String message) {
            return message == null ? null : Lines.oneLine(message, LONGEST_MESSAGE);
        }
    }
}
