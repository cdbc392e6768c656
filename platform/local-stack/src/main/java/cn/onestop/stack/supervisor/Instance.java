package cn.onestop.stack.supervisor;

/** One process of a module; from the second on its name carries a number. */
record Instance(Module module, int number, int port) {
    String name() {
        return number == 1 ? module.name() : module.name() + "-" + number;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }
}
