package cn.onestop.legalaid.application;

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
import cn.onestop.legalaid.domain.Filing;
import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Opens an application: a person for oneself or for whom one represents, a clerk or a partner's system with consent, an officer on notice. */
@Service
public class FilingApplication {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CaseStore<LegalAidApplication> store;
    private final Acts acts;
    private final Periods periods;
    private final Filings filings;
    private final ChangingApplication changing;

    FilingApplication(
            CaseStore<LegalAidApplication> store,
            Acts acts,
            Periods periods,
            Filings filings,
            ChangingApplication changing) {
        this.store = store;
        this.acts = acts;
        this.periods = periods;
        this.filings = filings;
        this.changing = changing;
    }

    /**
     * @param asDraft whether it is only begun, and nothing runs yet
     * @param firstAnswer what the caller is answered, now and at every repeat; holds nothing sensitive
     */
    public Opened<LegalAidApplication> file(
            Caller caller,
            IdempotencyKey key,
            FilingForm form,
            boolean asDraft,
            Function<LegalAidApplication, Object> firstAnswer) {
        requireRight(caller, form);
        Origin origin = Origin.ofRequest(caller, asDraft ? "draft" : "file", key, form);
        Optional<Opened<LegalAidApplication>> repeat = store.opened(origin);
        if (repeat.isPresent()) {
            return repeat.get();
        }
        Filing filing = filings.of(caller, form);
        String applicant = filing.applicant().key();
        Act act = caller.isPerson(applicant) ? acts.by(caller, key) : acts.onBehalf(caller, applicant, key);
        Reference matter = Reference.mint(Line.MATTER, act.day(), RANDOM);
        return store.open(
                origin,
                act,
                reference -> asDraft
                        ? LegalAidApplication.draft(periods, reference, matter, filing, act)
                        : LegalAidApplication.file(periods, reference, matter, filing, act),
                firstAnswer);
    }

    /** Puts another form in place of the draft's; for whom it is can't change. */
    public Stored<LegalAidApplication> changeDraft(CaseRequest request, FilingForm form) {
        requireRight(request.caller(), form);
        return changing.byApplicant(request, (application, act) -> {
            Filing changed = filings.of(request.caller(), form);
            if (!changed.applicant()
                    .key()
                    .equals(application.filing().applicant().key())) {
                throw Problems.invalid(
                        "/applicant", new Text("草稿不能改为他人的申请", "a draft can't become another person's application"));
            }
            application.receiving().changeDraft(changed);
        });
    }

    private static void requireRight(Caller caller, FilingForm form) {
        boolean staff = caller.has(Role.CLERK, Role.AID_OFFICER) || caller.filesForOthers();
        if (form.notice() != null && !caller.has(Role.AID_OFFICER)) {
            throw Problems.forbidden();
        }
        if (form.isForSomebodyElse() && !staff && form.representation() == null) {
            throw Problems.invalid(
                    "/representation",
                    new Text("为他人申请须写明代理关系", "to apply for somebody else, say what makes you the representative"));
        }
        if (form.isForSomebodyElse() && staff && form.notice() == null && form.consent() == null) {
            throw Problems.invalid(
                    "/consent", new Text("代为申请须记录本人的同意", "filing for somebody needs that person's consent on record"));
        }
    }
}
