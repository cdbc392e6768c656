package cn.onestop.cases.outbox;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** The last places that were pulled, so that a copy of an outbox that was read before doesn't publish them again. */
final class Recent {
    private final int most;
    private final Set<Unsent.Place> places = new LinkedHashSet<>();

    Recent(int most) {
        this.most = most;
    }

    synchronized boolean contains(Unsent.Place place) {
        return places.contains(place);
    }

    synchronized void add(Unsent.Place place) {
        if (places.add(place) && places.size() > most) {
            Iterator<Unsent.Place> oldest = places.iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
