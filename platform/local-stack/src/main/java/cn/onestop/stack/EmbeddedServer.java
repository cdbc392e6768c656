package cn.onestop.stack;

import java.nio.file.Path;

/** Runs one embedded server as a process of its own: {@code mongo FILE PORT} or {@code broker DIRECTORY PORT}. It says READY and its port when it is. */
public final class EmbeddedServer {
    private EmbeddedServer() {}

    /** Runs until the process is told to stop. */
    public static void main(String[] arguments) throws InterruptedException {
        Path data = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        LoopbackServer server = switch (arguments[0]) {
            case "mongo" -> closedAtTheEnd(EmbeddedMongo.inFile(data, port));
            // It has a shutdown hook of its own.
            case "broker" -> EmbeddedBroker.inDirectory(data, port);
            default -> throw new IllegalArgumentException("No such server: " + arguments[0]);
        };
        System.out.println("READY " + server.port());
        Thread.currentThread().join();
    }

    private static LoopbackServer closedAtTheEnd(LoopbackServer server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        return server;
    }
}
