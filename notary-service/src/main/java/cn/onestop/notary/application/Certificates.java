package cn.onestop.notary.application;

import cn.onestop.cases.Stored;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import cn.onestop.notary.application.PrintingPapers.Printed;
import cn.onestop.notary.domain.ActingNotary;
import cn.onestop.notary.domain.Certificate;
import cn.onestop.notary.domain.Draft;
import cn.onestop.notary.domain.Execution;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Review;
import cn.onestop.notary.domain.Status;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** From the draft to the printed certificate, its corrections, and the execution certificate. What is refused prints nothing. */
@Service
public class Certificates {
    private final ChangingNotarization changing;
    private final FindingNotary finding;
    private final PrintingPapers printing;
    private final BusinessClock clock;

    Certificates(ChangingNotarization changing, FindingNotary finding, PrintingPapers printing, BusinessClock clock) {
        this.changing = changing;
        this.finding = finding;
        this.printing = printing;
        this.clock = clock;
    }

    /** The notary submits what the certificate is to say. */
    public Stored<Notarization> submit(CaseRequest request, String statement, String conclusion) {
        Notarization now = changing.require(request, Standing::acting);
        Draft draft = new Draft(new Sensitive(statement), new Sensitive(conclusion), clock.instant());
        if (now.status() == Status.REVIEW) {
            finding.clear(finding.self(request.caller(), now), now, "");
            printing.requirePrintable(now, draft, now.examining().notary().orElseThrow());
        }
        return changing.byNotary(request, (it, act) -> it.certifying().submit(draft));
    }

    /** Another notary of the office approves, and it is issued (Notarization Law art. 32). */
    public Stored<Notarization> approve(CaseRequest request) {
        Notarization now = changing.require(request, Standing::notary);
        ActingNotary approver = FindingNotary.acting(finding.self(request.caller(), now));
        if (now.status() != Status.APPROVAL) { // a repeat, or too late
            return changing.byNotaryOfArea(request, (it, act) -> it.certifying().requireIssuable(approver));
        }
        finding.clear(finding.self(request.caller(), now), now, "");
        now.certifying().requireIssuable(approver);
        Printed printed = printing.certificate(now);
        Stored<Notarization> issued = changing.byNotaryOfArea(
                request,
                (it, act) -> it.certifying()
                        .issue(
                                act,
                                new Certificate(
                                        printed.number(),
                                        printed.code(),
                                        act.at(),
                                        approver,
                                        List.of(printed.print()),
                                        List.of(),
                                        null)));
        printing.bind(printed, issued.value());
        return issued;
    }

    /**
     * What the review decided is handed out, or the revocation announced (Notarization Law art. 39).
     *
     * @param text what is corrected or supplemented; needed unless it was revoked
     * @param announcement where a revocation is announced
     */
    public Stored<Notarization> carryOut(CaseRequest request, @Nullable String text, @Nullable String announcement) {
        Notarization now = changing.require(request, Standing::reviewer);
        if (now.reviewing().waiting().isEmpty()) { // a repeat, or too late
            return changing.byReviewer(request, (it, act) -> it.reviewing().requireToCarryOut(announcement));
        }
        Review review = now.reviewing().requireToCarryOut(announcement);
        if (review.outcome() == Review.Outcome.REVOKED) {
            return changing.byReviewer(request, (it, act) -> it.reviewing().carryOut(act, null, announcement));
        }
        if (text == null || text.isBlank()) {
            throw Problems.invalid("/text", new Text("须写明更正或者补正的内容", "say what is corrected or supplemented"));
        }
        Printed printed = printing.correction(now, review, text);
        Stored<Notarization> done =
                changing.byReviewer(request, (it, act) -> it.reviewing().carryOut(act, printed.print(), announcement));
        printing.bind(printed, done.value());
        return done;
    }

    /** The execution certificate (Supreme Court's provisions of 2018, art. 3). */
    public Stored<Notarization> certifyExecution(CaseRequest request) {
        Notarization now = changing.require(request, Standing::acting);
        ActingNotary notary = now.examining().notary().orElseThrow();
        if (!isAsked(now)) { // a repeat, or nothing to do
            return changing.byNotary(request, (it, act) -> it.enforcing().requireAsked());
        }
        Printed printed = printing.execution(now, notary);
        Stored<Notarization> done = changing.byNotary(
                request, (it, act) -> it.enforcing().certify(act, printed.number(), printed.code(), printed.print()));
        printing.bind(printed, done.value());
        return done;
    }

    /** A participant has the certificate, or a clerk or the notary handed it to the applicant. */
    public Stored<Notarization> receive(CaseRequest request) {
        Notarization now =
                changing.require(request, standing -> standing.party() || standing.handles() || standing.acting());
        String participant = now.spokenForBy(request.caller().personKey())
                .orElseGet(() -> now.participants().getFirst())
                .key();
        return changing.byAnybodyConcerned(request, (it, act) -> it.certifying().receive(act, participant));
    }

    private static boolean isAsked(Notarization it) {
        return it.enforcing().execution().status() == Execution.Status.ASKED;
    }
}
