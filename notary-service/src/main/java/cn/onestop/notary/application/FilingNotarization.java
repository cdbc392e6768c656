package cn.onestop.notary.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Opened;
import cn.onestop.cases.Origin;
import cn.onestop.cases.Stored;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Text;
import cn.onestop.notary.domain.Application;
import cn.onestop.notary.domain.Intake;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Office;
import cn.onestop.notary.domain.Participant;
import cn.onestop.notary.domain.Proxy;
import cn.onestop.notary.domain.Refusals;
import cn.onestop.notary.domain.kinds.MatterKind;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Somebody applies for a notarization, or an agent, a guardian, a clerk or a partner's system for them, where the law lets them (Notarization Law art. 26). */
@Service
public class FilingNotarization {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CaseStore<Notarization> store;
    private final Acts acts;
    private final Periods periods;
    private final ResolvingParties parties;
    private final DescribingMatter describing;
    private final ChangingNotarization changing;

    FilingNotarization(
            CaseStore<Notarization> store,
            Acts acts,
            Periods periods,
            ResolvingParties parties,
            DescribingMatter describing,
            ChangingNotarization changing) {
        this.store = store;
        this.acts = acts;
        this.periods = periods;
        this.parties = parties;
        this.describing = describing;
        this.changing = changing;
    }

    /** @param firstAnswer what the caller is answered, now and at every repeat; holds nothing sensitive */
    public Opened<Notarization> file(
            Caller caller, IdempotencyKey key, FilingForm form, Function<Notarization, Object> firstAnswer) {
        MatterKind kind = describing.kind(form.what().kind(), "/what");
        requireRight(caller, form, kind);
        Origin origin = Origin.ofRequest(caller, "file", key, form);
        Optional<Opened<Notarization>> repeat = store.opened(origin);
        if (repeat.isPresent()) {
            return repeat.get();
        }
        Office office = describing.office(form.office(), form.area());
        Participant applicant = form.applicant() == null
                ? parties.self(caller)
                : parties.participant(form.applicant(), Participant.Role.APPLICANT, "/applicant");
        Proxy proxy = proxy(caller, form, applicant, kind);
        List<Participant> all = new ArrayList<>(List.of(applicant));
        form.others().stream()
                .map(one -> parties.participant(one, Participant.Role.OTHER_PARTY, "/others"))
                .forEach(all::add);
        Application application = describing.application(form.what(), all, "/what");
        Act act = proxy == null ? acts.by(caller, key) : acts.onBehalf(caller, applicant.key(), key);
        Reference matter = Reference.mint(Line.MATTER, act.day(), RANDOM);
        return store.open(
                origin,
                act,
                reference -> Notarization.applied(
                        periods,
                        new Intake(reference, matter, act.at(), form.area(), office, proxy),
                        all,
                        application,
                        act),
                firstAnswer);
    }

    /** Whom another line sent says what is to be notarized; the parties stay who they are. */
    public Stored<Notarization> complete(CaseRequest request, FilingForm.What what) {
        Notarization now = changing.requireApplicantSide(request);
        Application application = describing.application(what, now.participants(), "");
        if (now.intake().proxy() != null && application.kind().personal()) {
            throw Refusals.personalAct(application.kind());
        }
        return changing.byApplicant(request, (it, act) -> it.applying().complete(act, application));
    }

    private static @Nullable Proxy proxy(Caller caller, FilingForm form, Participant applicant, MatterKind kind) {
        if (applicant.speaksThrough(caller.personKey())) {
            return null;
        }
        if (kind.personal()) {
            throw Refusals.personalAct(kind);
        }
        FilingForm.ByProxy by = form.proxy();
        if (by == null) {
            throw Problems.forbidden();
        }
        return new Proxy(caller.id(), by.basis(), by.scope(), by.givenAt());
    }

    /** Judged before anybody is looked up; in a personal act nobody acts for another, whoever asks. */
    private static void requireRight(Caller caller, FilingForm form, MatterKind kind) {
        if (form.proxy() != null && kind.personal()) {
            throw Refusals.personalAct(kind);
        }
        if (form.applicant() == null && caller.has(Role.CLERK) && !caller.has(Role.CITIZEN)) {
            throw Problems.invalid("/applicant", new Text("代为申请须写明申请人", "a clerk names the applicant"));
        }
        boolean workstation = form.proxy() != null && form.proxy().basis() == Proxy.Basis.WORKSTATION;
        boolean forPeople = caller.has(Role.CLERK) || caller.filesForOthers();
        if (workstation && !caller.filesForOthers() && !caller.isStaffIn(form.area(), Role.CLERK)) {
            throw Problems.forbidden();
        }
        if (!workstation && form.proxy() != null && caller.service()) {
            throw Problems.invalid(
                    "/proxy/basis",
                    new Text(
                            "合作单位凭本人同意代为申请",
                            "a partner's system files by the person's consent, not as an agent or a guardian"));
        }
        if (form.applicant() != null && form.proxy() == null && forPeople && !kind.personal()) {
            throw Problems.invalid(
                    "/proxy", new Text("代为申请须记录本人的同意", "applying for somebody needs the person's consent on record"));
        }
    }
}
