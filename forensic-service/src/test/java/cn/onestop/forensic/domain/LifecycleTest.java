package cn.onestop.forensic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.IllegalMove;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Transitions;
import cn.onestop.testkit.MovesContract;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LifecycleTest extends MovesContract<Appraisal, Status> {
    private static final String AT = "2026-11-02T10:00";
    private static final Act ACT = Given.act("2026-11-02T11:00");

    @Override
    protected Transitions<Status> legal() {
        return Status.MOVES;
    }

    @Override
    protected Class<Status> statuses() {
        return Status.class;
    }

    @Override
    protected Set<Status> starts() {
        return Status.STARTS;
    }

    @Override
    protected Map<Status, Supplier<Appraisal>> journeys() {
        return Map.of(
                Status.ENTRUSTED, () -> Given.entrusted(AT),
                Status.ACCEPTED, () -> Given.accepted(AT),
                Status.REJECTED, () -> Given.rejected(AT),
                Status.AGREEMENT, () -> Given.manned(AT),
                Status.IN_PROGRESS, () -> Given.signed(AT),
                Status.MATERIALS, () -> Given.waiting(AT),
                Status.OPINION, () -> Given.issued(AT),
                Status.TERMINATED, () -> Given.terminated(AT));
    }

    @Override
    protected Map<String, Consumer<Appraisal>> verbs() {
        return Map.ofEntries(
                verb("agreeOnTime", it -> it.entrusting().agreeOnTime(ACT, 5, "疑难")),
                verb("accept", it -> it.entrusting().accept(ACT, true)),
                verb("acceptUnlicensed", it -> it.entrusting().accept(ACT, false)),
                verb("reject", it -> it.entrusting().reject(ACT, RejectionGround.OTHER_LAW, "")),
                verb("agree", it -> {
                    Given.drawUp(it, AT, null);
                    it.entrusting().sign(ACT);
                }),
                verb("name", it -> it.team().name(ACT, List.of(Given.MA, Given.SONG))),
                verb("begin", it -> it.working().begin(ACT)),
                verb("askRecusal", it -> it.team().askRecusal(ACT, "A1", true, new Sensitive(""))),
                verb("askMaterials", it -> it.working().askMaterials(ACT, "血样", true)),
                verb("materialsCame", it -> it.working().materialsCame(ACT, "")),
                verb("extend", it -> it.working().extend(ACT, 10, "复杂")),
                verb("draft", it -> it.working().draft(ACT, Given.text())),
                verb("sign", it -> it.working().sign(ACT, "A1")),
                verb("issue", it -> it.working().issue(ACT, Given.paper(AT))),
                verb("terminate", it -> it.terminate(ACT, TerminationGround.CLIENT_REVOKED, "")),
                verb("receive", it -> it.custody().receive(ACT, "血样一管", "马德胜", "物证室")),
                verb("correct", it -> it.afterwards().correct(ACT, new Sensitive("页码"), null)),
                verb("summon", it -> it.afterwards().summon(ACT, "海城法院", "1", "A1", LocalDate.of(2026, 12, 1))),
                verb("attach", it -> it.attach("ATT-9")));
    }

    private static Map.Entry<String, Consumer<Appraisal>> verb(String name, Consumer<Appraisal> how) {
        return Map.entry(name, how);
    }

    @Override
    protected Object stateOf(Appraisal it) {
        return it.state();
    }

    @Override
    protected Path diagram() {
        return Path.of("../docs/states/forensic.mmd");
    }

    @Test
    void theDiagramOfTestimonyShowsItsTable() {
        assertThat(Path.of("../docs/states/forensic-testimony.mmd"))
                .hasContent(Testimony.Answer.MOVES.diagram(Set.of(Testimony.Answer.SUMMONED)));
    }

    @Test
    void theDiagramOfCustodyShowsItsTable() {
        assertThat(Path.of("../docs/states/forensic-custody.mmd"))
                .hasContent(Step.MOVES.diagram(Set.of(Step.RECEIVED)));
    }

    @Test
    void aSenderHasItBackUntilTheWorkBegins() {
        Appraisal early = Given.referred(AT);
        early.senderAsksBack(ACT, Given.REFERRAL);
        assertThat(early.status()).isEqualTo(Status.TERMINATED);
        Appraisal late = Given.referred(AT);
        late.entrusting().accept(ACT, true);
        Given.drawUp(late, AT, null);
        late.entrusting().sign(ACT);
        late.team().name(ACT, List.of(Given.MA, Given.SONG));
        late.working().begin(ACT);
        late.senderAsksBack(ACT, Given.REFERRAL);
        assertThat(late.status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void oneAppraiserIsNotEnoughAndTheSameTwiceIsOne() {
        Appraisal it = Given.agreed(AT);
        refused(() -> it.team().name(ACT, List.of(Given.MA)), "TWO_APPRAISERS");
        refused(() -> it.team().name(ACT, List.of(Given.MA, Given.MA)), "TWO_APPRAISERS");
        refused(() -> it.working().begin(ACT), "TWO_APPRAISERS");
    }

    @Test
    void whoStepsBackIsReplacedAndTheOpinionIsSignedAnew() {
        Appraisal it = Given.signed(AT);
        it.team().askRecusal(ACT, "A2", false, new Sensitive("是亲属"));
        refused(() -> it.working().issue(ACT, Given.paper(AT)), "RECUSAL_UNDECIDED");
        it.team().decideRecusal(ACT, 1, true, new Sensitive("属实"));
        refused(() -> it.working().issue(ACT, Given.paper(AT)), "TWO_APPRAISERS");
        refused(() -> it.team().name(ACT, List.of(Given.MA, Given.SONG)), "MUST_STEP_BACK");
        it.team().name(ACT, List.of(Given.MA, Given.BAI));
        refused(() -> it.working().issue(ACT, Given.paper(AT)), "NOT_ALL_SIGNED");
        it.working().sign(ACT, "A1");
        it.working().sign(ACT, "A3");
        it.working().issue(ACT, Given.paper(AT));
        assertThat(it.status()).isEqualTo(Status.OPINION);
    }

    @Test
    void aReappraisalIsMadeByOthersOneOfThemSenior() {
        Commission.Earlier earlier = new Commission.Earlier("FOR-1", "I9", Set.of("A2"), "办案机关认为需要", null);
        Appraisal it = running(Commission.Kind.REAPPRAISAL, earlier);
        refused(() -> it.team().name(ACT, List.of(Given.MA, Given.SONG)), "OTHER_APPRAISERS");
        Member junior = new Member("A7", "田某", null, "7", false);
        refused(() -> it.team().name(ACT, List.of(Given.BAI, junior)), "ONE_SENIOR");
        it.team().name(ACT, List.of(Given.MA, Given.BAI));
    }

    @Test
    void aSupplementIsMadeByTheSame() {
        Commission.Earlier earlier = new Commission.Earlier("FOR-1", "I1", Set.of("A1", "A2"), "有遗漏", null);
        Appraisal it = running(Commission.Kind.SUPPLEMENTARY, earlier);
        refused(() -> it.team().name(ACT, List.of(Given.MA, Given.BAI)), "SAME_APPRAISERS");
        it.team().name(ACT, List.of(Given.MA, Given.SONG));
    }

    @Test
    void anAidedPersonPaysLessThanTheFee() {
        Appraisal it = Given.accepted(AT);
        Given.drawUp(it, AT, null);
        it.entrusting()
                .relieve(
                        new IncomingReferral(Given.REFERRAL, LinkType.FEE_RELIEF_FROM, Line.LEGAL_AID, "AID-1", false));
        assertThat(it.entrusting().agreement()).as("drawn up anew").isEmpty();
        refused(() -> Given.drawUp(it, AT, null), "FEE_RELIEVED");
        it.entrusting().drawUp(ACT, "2", null, new BigDecimal("1800"), BigDecimal.ZERO, "", "");
        it.entrusting().sign(ACT);
        assertThat(it.entrusting().canBeRelieved()).isFalse();
    }

    @Test
    void whoRefusesToTestifyMakesTheOpinionUnusable() {
        Appraisal it = Given.issued(AT);
        it.afterwards().summon(ACT, "海城市人民法院", "(2026)辽0381民初1号", "A1", LocalDate.of(2026, 12, 1));
        assertThat(it.afterwards().isUsable()).isTrue();
        it.afterwards().heard(ACT, 1, Testimony.Answer.REFUSED, "未到庭");
        assertThat(it.afterwards().isUsable()).isFalse();
        assertThatThrownBy(() -> it.afterwards().heard(ACT, 1, Testimony.Answer.TESTIFIED, ""))
                .isInstanceOf(IllegalMove.class);
    }

    private static Appraisal running(Commission.Kind kind, Commission.Earlier earlier) {
        Appraisal it = Appraisal.entrusted(Given.PERIODS, Given.commission(AT, kind, earlier), ACT);
        it.entrusting().accept(ACT, true);
        return it;
    }

    static void refused(ThrowingCallable what, String code) {
        assertThatThrownBy(what).isInstanceOf(Refused.class).hasMessageContaining(code);
    }
}
