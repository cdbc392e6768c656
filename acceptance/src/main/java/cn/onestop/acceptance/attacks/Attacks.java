package cn.onestop.acceptance.attacks;

import cn.onestop.acceptance.client.Login;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Attacks a running platform through its gateway, whose address is all that is needed; each attack is first tried on a gateway that is
 * careless in the way it must catch, and on one that is not careless. Takes less than two minutes.
 *
 * <pre>GATEWAY [--log COMMAND] [--metrics URL,URL] [--only WORD]</pre>
 *
 * <p>{@code --log} prints the logs of all services ({@code docker compose logs --no-color}); {@code --metrics} names management ports. Both are
 * for where the platform runs. The sample accounts must be there.
 */
public final class Attacks {
    private static final Target.Pace CONTROL =
            new Target.Pace(Duration.ofSeconds(5), Duration.ofSeconds(6), 100_000, 100_000);

    /** Below the gateway's limit for an address, so that what is limited is limited by the last attack only. */
    private static final Target.Pace REAL = new Target.Pace(Duration.ofSeconds(10), Duration.ofSeconds(50), 15, 150);

    private Attacks() {}

    public static void main(String[] args) {
        List<String> words = List.of(args);
        URI gateway = URI.create(words.getFirst());
        String only = after(words, "--only").orElse("");
        List<Attack> attacks = Stream.concat(inside(words), all().stream())
                .filter(attack -> attack.fact().contains(only))
                .toList();
        Instant start = Instant.now();
        boolean holds = attacks.stream().map(Attacks::isCaught).reduce(true, Boolean::logicalAnd);
        Target target = new Target(gateway, REAL, new Login(gateway, "worker", "Trial-2026"));
        for (Attack attack : attacks) {
            holds &= told(attack, target);
        }
        System.out.printf(
                Locale.ROOT,
                "%d attacks, %s, in %d s%n",
                attacks.size(),
                holds ? "nothing came of them" : "NOT all held",
                Duration.between(start, Instant.now()).toSeconds());
        System.exit(holds ? 0 : 1);
    }

    /** In this order: the last uses up what one address may send. */
    static List<Attack> all() {
        List<Attack> all = new ArrayList<>(InnerPaths.all());
        all.addAll(OddRequests.all());
        all.addAll(ClientFaults.all());
        all.addAll(SlowClients.all());
        all.add(BadTokens.unknown());
        all.add(BadTokens.flooding());
        return all;
    }

    private static Stream<Attack> inside(List<String> words) {
        Stream<Attack> forging = after(words, "--log").stream()
                .map(command -> new Attack(
                        10,
                        "nobody outside writes a line of the log, or pages of it",
                        Set.of(),
                        (target, findings) -> Inside.forge(target, findings, command)));
        Stream<Attack> scraping = after(words, "--metrics").stream()
                .map(ports -> Stream.of(ports.split(",")).map(URI::create).toList())
                .map(ports -> new Attack(
                        11,
                        "no metric names a case, a person or an id",
                        Set.of(),
                        (target, findings) -> Inside.scrape(ports, findings)));
        return Stream.concat(forging, scraping);
    }

    /** Whether it finds what it is for, and nothing where there is nothing. */
    private static boolean isCaught(Attack attack) {
        boolean caught = true;
        for (Flaw flaw : attack.controls()) {
            boolean found = !onControl(attack, flaw).isEmpty();
            System.out.printf("control %2d: %s: %s%n", attack.line(), flaw, found ? "caught" : "NOT CAUGHT");
            caught &= found;
        }
        Findings falseAlarm = attack.controls().isEmpty() ? new Findings() : onControl(attack, Flaw.NONE);
        falseAlarm.told().forEach(what -> System.out.println("control: a false alarm: " + what));
        return caught && falseAlarm.isEmpty();
    }

    static Findings onControl(Attack attack, Flaw flaw) {
        try (CarelessGateway gateway = new CarelessGateway(flaw)) {
            return attack.on(new Target(gateway.address(), CONTROL, () -> CarelessGateway.TOKEN));
        }
    }

    private static boolean told(Attack attack, Target target) {
        Instant start = Instant.now();
        Findings findings = attack.on(target);
        System.out.printf(
                Locale.ROOT,
                "%s %2d: %s, %.1f s%n",
                findings.isEmpty() ? "holds" : "FOUND",
                attack.line(),
                attack.fact(),
                Duration.between(start, Instant.now()).toMillis() / 1_000.0);
        findings.told().forEach(what -> System.out.println("         " + what));
        return findings.isEmpty();
    }

    private static Optional<String> after(List<String> words, String option) {
        int at = words.indexOf(option);
        return at >= 0 && at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
    }
}
