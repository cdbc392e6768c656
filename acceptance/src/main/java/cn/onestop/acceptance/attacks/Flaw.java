package cn.onestop.acceptance.attacks;

/** A way in which a gateway can be careless: the negative controls. */
enum Flaw {
    /** None: nothing must be found. */
    NONE,
    /** The old breaker rule: what a client does wrong closes the line to everybody. */
    BREAKER_COUNTS_CLIENTS,
    /** A body that never comes holds one of the service's places. */
    SLOW_BODIES_HOLD_PLACES,
    /** Nobody is ever sent away for being slow. */
    SLOW_CLIENTS_STAY,
    /** A key that nobody knows is the key server's fault. */
    UNKNOWN_KEYS_ARE_AN_OUTAGE,
    /** Bad tokens are free. */
    BAD_TOKENS_UNLIMITED,
    /** Limited, and not told until when. */
    LIMIT_UNTOLD,
    OVERSIZED_IS_AN_OUTAGE,
    BROKEN_CHUNK_IS_AN_OUTAGE,
    EMPTY_NAME_FAILS,
    BLANK_IN_CONTINUE_FAILS,
    UNKNOWN_METHODS_PASS,
    /** What stands in the path stands in the answer's header. */
    HEADERS_SPLIT,
    /** The open metrics, with case numbers in them. */
    METRICS_OPEN,
    CLOCK_OPEN,
    /** A key answers whoever sends it. */
    KEY_SHARED
}
