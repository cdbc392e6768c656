package cn.onestop.stack.supervisor;

import java.nio.file.Path;

/** Where things are: the checkout, and in it {@code .onestop}, which nothing else writes to. */
record Layout(Path root) {
    Path home() {
        return root.resolve(".onestop");
    }

    Path run() {
        return home().resolve("run");
    }

    Path logs() {
        return home().resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path apps() {
        return home().resolve("apps");
    }

    Path data() {
        return home().resolve("data");
    }

    Path localStack() {
        return root.resolve("platform/local-stack");
    }

    Path acceptance() {
        return root.resolve("acceptance");
    }
}
