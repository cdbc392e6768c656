package cn.onestop.stack.supervisor;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** The command line, read. */
record Arguments(
        Command command,
        Optional<String> instance,
        Map<String, Integer> replicas,
        boolean build,
        boolean follow,
        boolean check,
        Optional<String> against) {

    static final String USAGE = """
            Usage: ./onestop COMMAND

              up [--replicas SERVICE=N] [--no-build]   build what is out of date, start everything, print the address and the sample accounts
              down                                     stop everything; the data stays
              status                                   each process with its state, port, memory and start-up time
              logs SERVICE [-f]                        print its log; -f follows it
              reset                                    stop everything and forget all data
              demo [--check] [--against URL]           tell the story on the running platform (up first, if it is not)
              kill SERVICE | start SERVICE             kill -9 one process; start it again

            SERVICE is a name that `status` shows. ONESTOP_PORT_BASE (8000) moves all ports together.""";

    /** What can be asked for, and whether a process must or may be named. */
    enum Command {
        UP,
        DOWN,
        STATUS,
        LOGS,
        RESET,
        DEMO,
        KILL,
        START,
        HELP;

        boolean namesAnInstance() {
            return this == LOGS || this == KILL || this == START;
        }

        boolean starts() {
            return this == UP || this == DEMO;
        }

        static Command of(String word) {
            return Arrays.stream(values())
                    .filter(command -> command.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(() -> Trouble.usage("There is no command '" + word + "'."));
        }
    }

    static Arguments parse(List<String> words) {
        Queue<String> rest = new ArrayDeque<>(words);
        if (rest.isEmpty() || rest.contains("--help") || rest.contains("-h")) {
            return new Arguments(Command.HELP, Optional.empty(), Map.of(), true, false, false, Optional.empty());
        }
        Command command = Command.of(rest.remove());
        Optional<String> instance = Optional.empty();
        Map<String, Integer> replicas = new LinkedHashMap<>();
        boolean build = true;
        boolean follow = false;
        boolean check = false;
        Optional<String> against = Optional.empty();
        while (!rest.isEmpty()) {
            String word = rest.remove();
            if (word.equals("--replicas") && command.starts()) {
                addReplicas(valueOf(word, rest), replicas);
            } else if (word.equals("--no-build") && command.starts()) {
                build = false;
            } else if (word.equals("-f") && command == Command.LOGS) {
                follow = true;
            } else if (word.equals("--check") && command == Command.DEMO) {
                check = true;
            } else if (word.equals("--against") && command == Command.DEMO) {
                against = Optional.of(valueOf(word, rest));
            } else if (command.namesAnInstance() && instance.isEmpty() && !word.startsWith("-")) {
                instance = Optional.of(word);
            } else {
                throw Trouble.usage("'" + word + "' is not understood here.");
            }
        }
        if (command.namesAnInstance() && instance.isEmpty()) {
            throw Trouble.usage("Which SERVICE?");
        }
        return new Arguments(command, instance, Map.copyOf(replicas), build, follow, check, against);
    }

    private static String valueOf(String option, Queue<String> rest) {
        return Optional.ofNullable(rest.poll()).orElseThrow(() -> Trouble.usage(option + " needs a value."));
    }

    private static void addReplicas(String value, Map<String, Integer> replicas) {
        String[] parts = value.split("=", 2);
        if (parts.length != 2 || !parts[1].matches("[1-9]")) {
            throw Trouble.usage("--replicas takes SERVICE=N with N from 1 to 9, not '" + value + "'.");
        }
        replicas.put(parts[0], Integer.valueOf(parts[1]));
    }
}
