package cn.onestop.notary.application;

import cn.onestop.cases.reservations.ReservationOwner;
import cn.onestop.cases.reservations.Reservations;
import cn.onestop.web.Problems;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Lets one referral of a person's matter at a time open or join a case, on all instances, so that a relief of fees and a deed that come
 * at the same instant meet in one case. A turn whose holder died is taken up by the same referral when it comes again, or is free
 * after the lease.
 */
@Component
class OneAtATime {
    private static final String KIND = "referral-of-matter";
    private static final Duration LATER = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final int LOOKS = 40;

    private final Reservations reservations;

    OneAtATime(Reservations reservations) {
        this.reservations = reservations;
    }

    /** A turn is never lasting. */
    @Component
    static final class Turn implements ReservationOwner {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public boolean holds(String owner, String key) {
            return false;
        }
    }

    /** @throws cn.onestop.web.ProblemException 503 when another has the turn for too long: the inbox brings the event again */
    void run(String matter, String person, String referral, Runnable work) {
        String key = matter + "|" + person;
        for (int looks = 0; !reservations.take(KIND, key, referral); looks++) {
            if (looks == LOOKS) {
                throw Problems.unavailable("notary-service", LATER);
            }
            pause();
        }
        try {
            work.run();
        } finally {
            reservations.release(KIND, key, referral);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.unavailable("notary-service", LATER, e);
        }
    }
}
