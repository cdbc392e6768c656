package cn.onestop.testkit.planted.wrong.anywhere;

import java.util.logging.Logger;

/** Planted: another logger. */
public class JulLogging {
    private static final Logger LOG = Logger.getLogger("x");

    public void log() {
        LOG.info("x");
    }
}
