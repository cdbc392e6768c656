package cn.onestop.identity.domain;

import java.time.Duration;

/**
 * How often something may be tried within a window of time; counted in the database, over all instances.
 *
 * @param name part of the counter's key
 */
public record Allowance(String name, int limit, Duration window) {
    /** Wrong passwords for one log-in name, whether it exists or not. */
    public static final Allowance PASSWORDS_BY_NAME = new Allowance("password-name", 5, Duration.ofMinutes(15));

    /** Wrong passwords and codes from one address; a workstation's people share one. */
    public static final Allowance FAILURES_BY_ADDRESS = new Allowance("failure-address", 60, Duration.ofMinutes(15));

    /** Codes sent to one person at once. */
    public static final Allowance CODE_PER_MINUTE = new Allowance("code-minute", 1, Duration.ofMinutes(1));

    /** Codes sent to one person in a day. */
    public static final Allowance CODES_PER_DAY = new Allowance("code-day", 20, Duration.ofDays(1));

    /** Codes asked for from one address. */
    public static final Allowance CODES_BY_ADDRESS = new Allowance("code-address", 60, Duration.ofHours(1));

    /** Registrations from one address. */
    public static final Allowance REGISTRATIONS_BY_ADDRESS = new Allowance("register", 30, Duration.ofHours(1));

    /** Identity numbers that one account tries to confirm as its own. */
    public static final Allowance IDENTIFICATIONS_BY_ACCOUNT = new Allowance("identification", 10, Duration.ofDays(1));

    /** Wrong secrets of one client from one address. */
    public static final Allowance SECRETS_BY_CLIENT_AND_ADDRESS =
            new Allowance("secret-client-address", 10, Duration.ofMinutes(15));

    /** Wrong secrets of one client from all addresses together. */
    public static final Allowance SECRETS_BY_CLIENT = new Allowance("secret-client", 200, Duration.ofHours(1));

    /** That a client proved its secret at an address lately. */
    public static final Allowance CLIENT_AT_HOME = new Allowance("client-at-home", 1, Duration.ofDays(30));

    /** Persons resolved by one service. */
    public static final Allowance RESOLVES_BY_CLIENT = new Allowance("resolve", 1_200, Duration.ofMinutes(1));
}
