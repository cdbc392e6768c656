package cn.onestop.gateway.door;

import java.net.InetAddress;
import java.nio.channels.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The open connections by address. Which are closed is looked up when it matters: nobody needs to report it. */
final class Connections {
    private static final int ENTRIES_BETWEEN_CLEANINGS = 1_000;

    private final int perAddress;
    private final Map<InetAddress, List<Channel>> open = new HashMap<>();
    private int entered;

    /** @param perAddress 0 for any number */
    Connections(int perAddress) {
        this.perAddress = perAddress;
    }

    /** Whether the address may hold this one too; it is counted then. */
    synchronized boolean enter(InetAddress address, Channel connection) {
        if (perAddress <= 0) {
            return true;
        }
        if (++entered % ENTRIES_BETWEEN_CLEANINGS == 0) {
            open.values().forEach(Connections::forgetClosed);
            open.values().removeIf(List::isEmpty);
        }
        List<Channel> held = open.computeIfAbsent(address, absent -> new ArrayList<>());
        if (held.size() >= perAddress) {
            forgetClosed(held);
        }
        if (held.size() >= perAddress) {
            return false;
        }
        held.add(connection);
        return true;
    }

    private static void forgetClosed(List<Channel> held) {
        held.removeIf(channel -> !channel.isOpen());
    }
}
