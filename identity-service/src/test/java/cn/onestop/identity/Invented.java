package cn.onestop.identity;

import cn.onestop.identity.domain.IdentityNumber;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Numbers of nobody, with check characters that fit. */
final class Invented {
    private static final Set<String> GIVEN = ConcurrentHashMap.newKeySet();

    private Invented() {}

    static String phone() {
        return "138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    /** A number of somebody born on this day, whom no other test has. */
    static String number(String bornOn) {
        String number;
        do {
            number = anyNumber(bornOn);
        } while (!GIVEN.add(number));
        return number;
    }

    private static String anyNumber(String bornOn) {
        String seventeen =
                "210381" + bornOn + "%03d".formatted(ThreadLocalRandom.current().nextInt(1_000));
        for (char check : "0123456789X".toCharArray()) {
            try {
                return IdentityNumber.of(seventeen + check, LocalDate.of(2100, 1, 1))
                        .value();
            } catch (RuntimeException notThisOne) {
                continue;
            }
        }
        throw new AssertionError(seventeen);
    }
}
