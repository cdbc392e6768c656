package cn.onestop.cases.crypto;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the end of a failed start which key is missing, in place of a stack trace. */
final class MissingKeyAnalyzer extends AbstractFailureAnalyzer<KeySettings.MissingKey> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, KeySettings.MissingKey cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Run deploy/secrets once and start with the .env it writes, or set the variable from your secret store.",
                cause);
    }
}
