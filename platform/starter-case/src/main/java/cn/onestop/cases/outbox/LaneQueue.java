package cn.onestop.cases.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits for a lane, in order for each document. What is under way (it waits, is unconfirmed, or is confirmed and not
 * pulled yet) isn't taken again.
 *
 * <p>A copy of an outbox holds everything that its document has not told. So it is in order by itself if it is taken whole,
 * and if what is left out of it stands earlier in the queue, is earlier on the same channel, or is confirmed. When something
 * on a channel is lost, everything behind it must therefore be forgotten with it, in one step: {@link #forget}.
 */
final class LaneQueue {
    private static final int MOST_WAITING = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Deque<Unsent> waiting = new ArrayDeque<>();
    private final Set<Unsent.Place> underWay = ConcurrentHashMap.newKeySet();
    private final Recent pulled = new Recent(8_192);

    /** Takes a document's outbox; false, and nothing of it, when too much is waiting. */
    boolean offer(List<Unsent> outbox) {
        lock.lock();
        try {
            if (isFull()) {
                return false;
            }
            for (Unsent unsent : outbox) {
                if (!pulled.contains(unsent.place())) {
                    add(unsent);
                }
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #offer}, for what the database says is unsent; waits for room. */
    void put(List<Unsent> outbox) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (isFull()) {
                room.await();
            }
            outbox.forEach(this::add);
        } finally {
            lock.unlock();
        }
    }

    /** The next, in order; none when nothing comes in time. */
    List<Unsent> take(int most, long millis) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (waiting.isEmpty() && !something.await(millis, TimeUnit.MILLISECONDS)) {
                return List.of();
            }
            List<Unsent> taken = new ArrayList<>(Math.min(most, waiting.size()));
            while (taken.size() < most && !waiting.isEmpty()) {
                taken.add(waiting.poll());
            }
            room.signal();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** These, and all that wait, may be taken again. */
    void forget(Collection<Unsent> lost) {
        lock.lock();
        try {
            lost.forEach(unsent -> underWay.remove(unsent.place()));
            waiting.forEach(unsent -> underWay.remove(unsent.place()));
            waiting.clear();
            room.signal();
        } finally {
            lock.unlock();
        }
    }

    /** These, and what waits of the same documents, may be taken again. */
    void forget(Collection<Unsent> lost, Set<Unsent.Holder> of) {
        lock.lock();
        try {
            lost.forEach(unsent -> underWay.remove(unsent.place()));
            waiting.removeIf(unsent -> of.contains(unsent.holder()) && underWay.remove(unsent.place()));
            room.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Its document no longer has it; a copy that was read before is not to bring it back. */
    void pulled(Unsent unsent) {
        pulled.add(unsent.place());
        underWay.remove(unsent.place());
    }

    int underWay() {
        return underWay.size();
    }

    void clear() {
        lock.lock();
        try {
            waiting.clear();
            underWay.clear();
        } finally {
            lock.unlock();
        }
    }

    private boolean isFull() {
        return waiting.size() >= MOST_WAITING;
    }

    private void add(Unsent unsent) {
        if (underWay.add(unsent.place())) {
            waiting.add(unsent);
            something.signal();
        }
    }
}
