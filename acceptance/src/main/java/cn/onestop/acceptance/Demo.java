package cn.onestop.acceptance;

import cn.onestop.acceptance.client.Answer.Unexpected;
import cn.onestop.acceptance.faults.Commands;
import cn.onestop.acceptance.faults.Platform;
import cn.onestop.acceptance.story.Cast;
import cn.onestop.acceptance.story.Escalation;
import cn.onestop.acceptance.story.GuidedRequest;
import cn.onestop.acceptance.story.InjuryStory;
import cn.onestop.acceptance.story.Narrator;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Tells the stories on a running platform: the escalation, again with a service killed in the middle where it may, and the
 * call that leads to six lines.
 *
 * <pre>--gateway URL [--check] [--onestop SCRIPT]</pre>
 *
 * <p>On a platform that was started otherwise, {@code ONESTOP_DEMO_KILL} may name a command that ends one of two instances in
 * the middle: {@code docker kill onestop-mediation-service-2}.
 */
public final class Demo {
    private static final String KILL = "ONESTOP_DEMO_KILL";

    private Demo() {}

    public static void main(String[] args) {
        List<String> words = List.of(args);
        URI gateway = URI.create(after(words, "--gateway").orElse("http://127.0.0.1:8080"));
        boolean check = words.contains("--check");
        Optional<Platform> platform = after(words, "--onestop").map(script -> new Platform(Path.of(script)));
        System.exit(tell(gateway, check, platform));
    }

    private static int tell(URI gateway, boolean check, Optional<Platform> platform) {
        Narrator narrator = new Narrator(System.out, check);
        Cast cast = new Cast(gateway);
        try {
            narrator.chapter("一、调解不成，转法律援助", "A failed mediation becomes a legal-aid case");
            new Escalation(cast, narrator, Escalation.Interlude.NONE).play();
            if (platform.isPresent()) {
                narrator.chapter("二、同一件事，中途有服务被终止", "The same, with a service killed in the middle");
                new Escalation(cast, narrator, killing(platform.get(), narrator)).play();
            } else if (System.getenv(KILL) != null) {
                narrator.chapter("二、同一件事，中途两个实例之一被终止", "The same, with one of two instances killed in the middle");
                new Escalation(cast, narrator, ending(System.getenv(KILL), narrator)).play();
            }
            narrator.chapter("三、一个热线电话，六条业务线", "One call to the hotline, six lines");
            new InjuryStory(cast, narrator).play();
            narrator.chapter("四、不知道找谁：几个问题引到合适的业务线", "Whom to turn to: a few questions lead there");
            new GuidedRequest(cast, narrator).play();
            narrator.chapter("完", "The end: every step as told");
            return 0;
        } catch (Unexpected e) {
            System.out.println();
            System.out.println("✗ " + e.getMessage());
            return 1;
        }
    }

    /** Legal aid is away while the worker escalates; mediation ends right after it has answered. */
    private static Escalation.Interlude killing(Platform platform, Narrator narrator) {
        return step -> {
            if (step == Escalation.Step.ESCALATE) {
                platform.kill("legal-aid-service");
                narrator.holds("legal-aid-service was killed (kill -9); the worker goes on");
            } else if (step == Escalation.Step.AWAIT_LEGAL_AID) {
                platform.kill("mediation-service");
                platform.start("legal-aid-service");
                platform.start("mediation-service");
                narrator.holds("mediation-service was killed too; both were started again");
            }
        };
    }

    private static Escalation.Interlude ending(String command, Narrator narrator) {
        return step -> {
            if (step == Escalation.Step.ESCALATE) {
                Commands.run(List.of("sh", "-c", command));
                narrator.holds(command);
            }
        };
    }

    private static Optional<String> after(List<String> words, String option) {
        int at = words.indexOf(option);
        return at >= 0 && at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
    }
}
