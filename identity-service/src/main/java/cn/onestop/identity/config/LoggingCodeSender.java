package cn.onestop.identity.config;

import cn.onestop.identity.domain.CodeSender;
import cn.onestop.identity.domain.Phone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The trial's way to a phone: the log. */
final class LoggingCodeSender implements CodeSender {
    private static final Logger log = LoggerFactory.getLogger(LoggingCodeSender.class);

    @Override
    public void send(Phone phone, String code) {
        log.info("TRIAL one-time code for the phone {}: {}", phone.masked(), code);
    }
}
