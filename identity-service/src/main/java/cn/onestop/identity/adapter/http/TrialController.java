package cn.onestop.identity.adapter.http;

import cn.onestop.identity.config.TrialData;
import cn.onestop.identity.domain.Role;
import cn.onestop.kernel.Text;
import cn.onestop.web.Access;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sample people, for the launcher that prints them; they are no secret, and exist with the samples only. */
@Hidden
@Profile("trial | samples")
@RestController
class TrialController {
    private final TrialData trial;

    TrialController(TrialData trial) {
        this.trial = trial;
    }

    record Sample(
            String login,
            String password,
            Text title,
            String name,
            String personKey,
            List<Role> roles,
            List<String> areas) {}

    record Samples(List<Sample> accounts) {}

    @Access(anyone = true)
    @GetMapping("/internal/trial/accounts")
    Samples accounts() {
        return new Samples(trial.accounts().stream()
                .map(account -> new Sample(
                        account.login(),
                        account.password(),
                        account.title(),
                        account.name(),
                        account.personKey(),
                        List.copyOf(account.roles()),
                        List.copyOf(account.areas())))
                .toList());
    }
}
