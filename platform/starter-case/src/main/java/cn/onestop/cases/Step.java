package cn.onestop.cases;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Fact;

/** One fact with who brought it about and what it is called on the wire: one history entry and one event. */
record Step(Act act, Fact<?> fact, Wire wire) {
    /** A fact of the platform's own, which leaves the status as it is. */
    static Step beside(String status, Act act, Wire wire, String note) {
        return new Step(act, new Fact<>(wire.type(), status, status, note), wire);
    }
}
