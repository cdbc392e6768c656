package cn.onestop.web.logging;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** {@code %told}: a message on one line, whatever was put into it, and of bounded length. */
public final class OneLine extends ClassicConverter {
    private static final int LONGEST = 2_000;

    /** Boot's report of why a start failed has paragraphs; nothing of a request is in it. */
    private static final String REPORT = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    @Override
    public String convert(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        if (message == null) {
            return "";
        }
        return event.getLoggerName().equals(REPORT) ? message : Lines.oneLine(message, LONGEST);
    }
}
