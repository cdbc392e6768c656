package cn.onestop.legalaid.domain;

import static cn.onestop.legalaid.domain.AidStatus.ASSIGNED;
import static cn.onestop.legalaid.domain.AidStatus.CLOSED;
import static cn.onestop.legalaid.domain.AidStatus.DEEMED_WITHDRAWN;
import static cn.onestop.legalaid.domain.AidStatus.DRAFT;
import static cn.onestop.legalaid.domain.AidStatus.GRANTED;
import static cn.onestop.legalaid.domain.AidStatus.IN_PROGRESS;
import static cn.onestop.legalaid.domain.AidStatus.OBJECTION;
import static cn.onestop.legalaid.domain.AidStatus.ORDERED_TO_CORRECT;
import static cn.onestop.legalaid.domain.AidStatus.PROVISIONAL_AID;
import static cn.onestop.legalaid.domain.AidStatus.RECEIVED;
import static cn.onestop.legalaid.domain.AidStatus.REFUSED;
import static cn.onestop.legalaid.domain.AidStatus.REPORTED;
import static cn.onestop.legalaid.domain.AidStatus.SUPPLEMENT_REQUIRED;
import static cn.onestop.legalaid.domain.AidStatus.TERMINATED;
import static cn.onestop.legalaid.domain.AidStatus.UNDER_REVIEW;
import static cn.onestop.legalaid.domain.AidStatus.UPHELD;
import static cn.onestop.legalaid.domain.AidStatus.WITHDRAWN;
import static cn.onestop.legalaid.domain.Applications.act;

import cn.onestop.kernel.Transitions;
import cn.onestop.legalaid.domain.LegalAidState.ClosingReport;
import cn.onestop.testkit.MovesContract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

class AidStatusTest extends MovesContract<LegalAidApplication, AidStatus> {
    @Override
    protected Transitions<AidStatus> legal() {
        return AidStatus.MOVES;
    }

    @Override
    protected Class<AidStatus> statuses() {
        return AidStatus.class;
    }

    @Override
    protected Set<AidStatus> starts() {
        return AidStatus.STARTS;
    }

    @Override
    protected Map<AidStatus, Supplier<LegalAidApplication>> journeys() {
        return Map.ofEntries(
                Map.entry(DRAFT, Applications::drafted),
                Map.entry(RECEIVED, Applications::filed),
                Map.entry(SUPPLEMENT_REQUIRED, Applications::supplementAsked),
                Map.entry(DEEMED_WITHDRAWN, () -> then(Applications.supplementAsked(), AidStatusTest::lapse)),
                Map.entry(WITHDRAWN, () -> then(Applications.filed(), AidStatusTest::withdraw)),
                Map.entry(UNDER_REVIEW, Applications::underReview),
                Map.entry(PROVISIONAL_AID, Applications::aidedFirst),
                Map.entry(GRANTED, Applications::granted),
                Map.entry(REFUSED, Applications::refused),
                Map.entry(ASSIGNED, Applications::assigned),
                Map.entry(IN_PROGRESS, Applications::inProgress),
                Map.entry(REPORTED, Applications::reported),
                Map.entry(CLOSED, Applications::closed),
                Map.entry(TERMINATED, Applications::terminated),
                Map.entry(OBJECTION, () -> Applications.objected(Applications.FILED_AT)),
                Map.entry(UPHELD, () -> Applications.upheld(Applications.FILED_AT)),
                Map.entry(ORDERED_TO_CORRECT, Applications::orderedToCorrect));
    }

    @Override
    protected Map<String, Consumer<LegalAidApplication>> verbs() {
        return Map.ofEntries(
                Map.entry("submit", it -> it.receiving().submit(act())),
                Map.entry("askSupplement", it -> it.receiving().askSupplement(List.of("身份证明"), act())),
                Map.entry(
                        "deliverSupplement",
                        it -> it.receiving()
                                .deliverSupplement(Applications.migrantWorkerClaimingWages(), "已补充", act())),
                Map.entry("lapse", AidStatusTest::lapse),
                Map.entry("withdraw", AidStatusTest::withdraw),
                Map.entry("review", it -> it.deciding().review()),
                Map.entry(
                        "aidFirst",
                        it -> it.deciding()
                                .aidFirst(ProvisionalGround.PRESERVATION_OR_ADVANCE_ENFORCEMENT, "转移财产", null, act())),
                Map.entry("grant", it -> it.deciding().grant(Applications.eligible(), act())),
                Map.entry("refuse", it -> it.deciding().refuse(Applications.notEligible(), "", act())),
                Map.entry("assign", it -> it.representation().assign(Applications.LAWYER, act())),
                Map.entry("start", it -> it.representation().start()),
                Map.entry(
                        "report", it -> it.representation().report(ClosingReport.Outcome.WON, "胜诉", List.of(), act())),
                Map.entry("close", it -> it.representation().close("", act())),
                Map.entry("terminate", it -> it.remedying().terminate(TerminationGround.OWN_COUNSEL, "委托书", act())),
                Map.entry("object", it -> it.remedying().object("不服", act())),
                Map.entry("uphold", it -> it.remedying().uphold("维持", act())),
                Map.entry("orderCorrection", it -> it.remedying().orderCorrection("改正", act())));
    }

    @Override
    protected Object stateOf(LegalAidApplication application) {
        return application.state();
    }

    @Override
    protected Path diagram() {
        return Path.of("..", "docs", "states", "legal-aid.mmd");
    }

    private static void lapse(LegalAidApplication application) {
        application.receiving().lapse(act(Applications.FILED_AT.plus(Duration.ofDays(40))));
    }

    private static void withdraw(LegalAidApplication application) {
        application.receiving().withdraw("不需要了", act());
    }

    private static LegalAidApplication then(LegalAidApplication application, Consumer<LegalAidApplication> verb) {
        verb.accept(application);
        return application;
    }
}
