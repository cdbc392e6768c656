package cn.onestop.identity.application;

import cn.onestop.identity.domain.Allowance;
import cn.onestop.identity.domain.Allowances;
import cn.onestop.identity.domain.Allowances.Use;
import cn.onestop.identity.domain.CodeSender;
import cn.onestop.identity.domain.OneTimeCodes;
import cn.onestop.identity.domain.Phone;
import cn.onestop.web.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Whether a phone is in the hand of who names it: a code goes there and comes back. */
public final class VerifyingPhone {
    private final OneTimeCodes codes;
    private final CodeSender sender;
    private final Allowances allowances;
    private final InstantSource clock;

    /** @param clock system time */
    public VerifyingPhone(OneTimeCodes codes, CodeSender sender, Allowances allowances, InstantSource clock) {
        this.codes = codes;
        this.sender = sender;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** Sends a code, or answers 429. */
    public void send(Phone phone, String address) {
        Instant now = clock.instant();
        String subject = subject(phone);
        allow(allowances.take(Allowance.CODE_PER_MINUTE, subject, now), now);
        allow(allowances.take(Allowance.CODES_PER_DAY, subject, now), now);
        allow(allowances.take(Allowance.CODES_BY_ADDRESS, address, now), now);
        String code = Keys.code();
        codes.issue(subject, code, now.plus(OneTimeCodes.VALID_FOR));
        sender.send(phone, code);
    }

    boolean verify(Phone phone, String code) {
        return codes.redeem(subject(phone), code.strip(), clock.instant());
    }

    /** Lets a code that was right serve once more, where something else was still missing. */
    void again(Phone phone, String code) {
        codes.issue(subject(phone), code.strip(), clock.instant().plus(OneTimeCodes.VALID_FOR));
    }

    static void allow(Use use, Instant now) {
        if (use.isOver()) {
            throw Problems.tooMany(Duration.between(now, use.until()));
        }
    }

    private static String subject(Phone phone) {
        return "verify:" + phone.value();
    }
}
