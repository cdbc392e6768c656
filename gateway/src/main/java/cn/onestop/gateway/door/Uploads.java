package cn.onestop.gateway.door;

import cn.onestop.gateway.GatewayProperties;
import cn.onestop.gateway.GatewayProperties.Door;
import cn.onestop.web.Problems;
import cn.onestop.web.problem.BodyRefused;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How many bodies one address may have on their way at once. A body that is there in a moment waits for its turn. */
@Component
class Uploads {
    private final Door door;
    /** Weak values: an address is forgotten when no body of it is on its way. */
    private final Cache<String, Semaphore> places =
            Caffeine.newBuilder().weakValues().build();

    Uploads(GatewayProperties properties) {
        this.door = properties.door();
    }

    Place placeFor(String address) {
        return new Place(places.get(address, absent -> new Semaphore(door.bodiesPerAddress())), door.bodyTurn());
    }

    /** One of the places of an address; taken when the body is first read, left when it is there. */
    static final class Place {
        private final Semaphore places;
        private final Duration patience;
        private boolean taken;

        private Place(Semaphore places, Duration patience) {
            this.places = places;
            this.patience = patience;
        }

        void take() throws BodyRefused {
            if (taken) {
                return;
            }
            try {
                if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new BodyRefused(Problems.tooMany(patience).problem(), null);
                }
                taken = true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BodyRefused(Problems.tooMany(patience).problem(), e);
            }
        }

        void leave() {
            if (taken) {
                taken = false;
                places.release();
            }
        }
    }
}
