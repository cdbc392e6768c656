package cn.onestop.mediation.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Opened;
import cn.onestop.cases.Origin;
import cn.onestop.cases.neighbours.Persons;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import cn.onestop.mediation.domain.Dispute;
import cn.onestop.mediation.domain.DisputeKind;
import cn.onestop.mediation.domain.Intake;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.mediation.domain.Membership;
import cn.onestop.mediation.domain.Participant;
import cn.onestop.mediation.domain.Proxy;
import cn.onestop.mediation.domain.Site;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opens a mediation: a citizen for oneself, a clerk or a partner's system for a villager with the villager's consent, or the committee by itself. */
@Service
public class FilingMediation {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CaseStore<Mediation> store;
    private final Acts acts;
    private final Periods periods;
    private final ResolvingParties resolving;
    private final Committees committees;

    FilingMediation(
            CaseStore<Mediation> store, Acts acts, Periods periods, ResolvingParties resolving, Committees committees) {
        this.store = store;
        this.acts = acts;
        this.periods = periods;
        this.resolving = resolving;
        this.committees = committees;
    }

    /**
     * What is filed.
     *
     * @param applicant for whom a clerk files; null when the caller files for oneself
     * @param consent what the applicant agreed to; needed when a clerk files
     * @param proactive whether the committee comes forward by itself
     */
    public record Filing(
            @Nullable Who applicant,
            @Nullable Consent consent,
            boolean proactive,
            String area,
            DisputeKind kind,
            String request,
            String narrative,
            @Nullable BigDecimal amountYuan,
            List<Membership> memberships,
            List<Who> respondents) {}

    /**
     * A person or an organisation; exactly one of the two.
     *
     * @param representative the person who acts for the organisation, if known
     */
    public record Who(
            Persons.@Nullable Person person,
            Persons.@Nullable Organisation organisation,
            Persons.@Nullable Person representative) {}

    /** What the applicant agreed that the clerk may do, and when. */
    public record Consent(String scope, Instant givenAt) {}

    /** @param firstAnswer what the caller is answered, now and at every repeat; holds nothing sensitive */
    public Opened<Mediation> file(
            Caller caller, IdempotencyKey key, Filing filing, Function<Mediation, Object> firstAnswer) {
        requireRight(caller, filing);
        Origin origin = Origin.ofRequest(caller, "file", key, filing);
        Optional<Opened<Mediation>> repeat = store.opened(origin);
        if (repeat.isPresent()) {
            return repeat.get();
        }
        Participant applicant = filing.applicant() == null
                ? self(caller)
                : resolving.participant(Participant.Role.APPLICANT, filing.applicant(), "/applicant");
        List<Participant> respondents = filing.respondents().stream()
                .map(who -> resolving.participant(Participant.Role.RESPONDENT, who, "/respondents"))
                .toList();
        Site site = committees.nearest(filing.area());
        boolean proxy = filing.applicant() != null && !filing.proactive();
        Act act = proxy ? acts.onBehalf(caller, applicant.key(), key) : acts.by(caller, key);
        return store.open(
                origin,
                act,
                reference -> open(reference, act, filing, site, applicant, respondents, caller),
                firstAnswer);
    }

    private Mediation open(
            Reference reference,
            Act act,
            Filing filing,
            Site site,
            Participant applicant,
            List<Participant> respondents,
            Caller caller) {
        Consent consent = filing.consent();
        Intake intake = new Intake(
                reference,
                Reference.mint(Line.MATTER, act.day(), RANDOM),
                act.at(),
                filing.area(),
                site,
                new Dispute(
                        filing.kind(),
                        new Sensitive(filing.request()),
                        new Sensitive(filing.narrative()),
                        filing.amountYuan()),
                filing.memberships(),
                consent == null ? null : new Proxy(caller.id(), site.id(), consent.scope(), consent.givenAt()));
        return filing.proactive()
                ? Mediation.proactive(intake, applicant, respondents, periods)
                : Mediation.applied(intake, applicant, respondents, act, periods);
    }

    private static void requireRight(Caller caller, Filing filing) {
        boolean forOther = filing.applicant() != null || filing.proactive();
        boolean partner = caller.filesForOthers() && !filing.proactive();
        if (forOther && !partner && !caller.isStaffIn(filing.area(), Role.CLERK, Role.MEDIATOR)) {
            throw Problems.forbidden();
        }
        if (filing.proactive() && filing.applicant() == null) {
            throw Problems.invalid("/applicant", new Text("主动调解须写明当事人", "name whom the dispute is about"));
        }
        if (filing.applicant() != null && !filing.proactive() && filing.consent() == null) {
            throw Problems.invalid(
                    "/consent", new Text("代为申请须记录本人的同意", "filing for somebody needs that person's consent on record"));
        }
    }

    private Participant self(Caller caller) {
        String key = caller.personKey();
        if (key == null) {
            throw Problems.invalid(
                    "/applicant", new Text("您不是登记的个人，请写明申请人", "you are no registered person; name the applicant"));
        }
        return resolving.known(key);
    }
}
