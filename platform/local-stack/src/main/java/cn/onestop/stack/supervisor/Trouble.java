package cn.onestop.stack.supervisor;

/** What stands in the way, told to the person at the terminal together with what to do about it. */
final class Trouble extends RuntimeException {
    private final int exitCode;

    Trouble(String whatAndWhatToDo) {
        this(whatAndWhatToDo, 1);
    }

    private Trouble(String whatAndWhatToDo, int exitCode) {
        super(whatAndWhatToDo);
        this.exitCode = exitCode;
    }

    static Trouble usage(String what) {
        return new Trouble(what + "\n\n" + Arguments.USAGE, 2);
    }

    String text() {
        return String.valueOf(getMessage());
    }

    int exitCode() {
        return exitCode;
    }
}
