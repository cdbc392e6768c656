package cn.onestop.stack.supervisor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints a log, and what is added to it as long as it is followed. */
final class Logs {
    private static final long PAUSE_MILLIS = 300;

    private Logs() {}

    static void print(Layout layout, Instance instance, boolean follow) {
        Path log = layout.log(instance.name());
        if (!Files.exists(log)) {
            throw new Trouble(instance.name() + " has no log yet: it has not been started.");
        }
        try (InputStream lines = Files.newInputStream(log)) {
            lines.transferTo(System.out);
            System.out.flush();
            while (follow) {
                Thread.sleep(PAUSE_MILLIS);
                lines.transferTo(System.out);
                System.out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
