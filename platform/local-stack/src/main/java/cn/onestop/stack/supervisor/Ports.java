package cn.onestop.stack.supervisor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says before anything is started which port is taken, by whom, and how to go elsewhere. */
final class Ports {
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTENING = "0A";

    private Ports() {}

    static void requireFree(List<Instance> instances) {
        for (Instance instance : instances) {
            instance.ports().forEach(port -> requireFree(port, instance.name()));
        }
    }

    private static void requireFree(int port, String name) {
        if (isTaken(port)) {
            String holder = holder(port)
                    .map(process -> "process " + process.pid()
                            + process.info().command().map(c -> " (" + c + ")").orElse(""))
                    .orElse("another process");
            throw new Trouble("Port " + port + ", which " + name + " needs, is taken by " + holder
                    + ". Stop that process, or move all ports: ONESTOP_PORT_BASE=18000 ./onestop up");
        }
    }

    static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Who listens there, where the system tells (Linux, and only of one's own processes). */
    static Optional<ProcessHandle> holder(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(Ports::lines)
                .map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns.length > INODE && columns[STATE].equals(LISTENING))
                .filter(columns -> columns[LOCAL_ADDRESS].endsWith(":" + String.format("%04X", port)))
                .map(columns -> columns[INODE])
                .flatMap(inode -> ProcessHandle.allProcesses().filter(process -> holds(process, inode)))
                .findFirst();
    }

    private static boolean holds(ProcessHandle process, String inode) {
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            return open.anyMatch(descriptor -> pointsTo(descriptor, "socket:[" + inode + "]"));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean pointsTo(Path descriptor, String target) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(target);
        } catch (IOException e) {
            return false;
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
