package cn.onestop.stack.supervisor;

import java.util.List;

/** One process of a module; from the second on its name carries a number. */
record Instance(Module module, int number, int port) {
    String name() {
        return number == 1 ? module.name() : module.name() + "-" + number;
    }

    /** Where a service shows its metrics, and nothing is routed to; fits the platform's own rule. */
    int managementPort() {
        return port + 10;
    }

    /** The ports that it needs. */
    List<Integer> ports() {
        return module.isService() ? List.of(port, managementPort()) : List.of(port);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }
}
