package cn.onestop.notary.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.Act;
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
import org.junit.jupiter.api.Test;

class LifecycleTest extends MovesContract<Notarization, Status> {
    private static final String AT = "2026-11-02T10:00";
    private static final String LATER = "2026-11-02T11:00";
    private static final Act ACT = Given.act(LATER);

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
    protected Map<Status, Supplier<Notarization>> journeys() {
        return Map.ofEntries(
                Map.entry(Status.APPLIED, () -> Given.applied(AT)),
                Map.entry(Status.NOT_ACCEPTED, () -> Given.notAccepted(AT)),
                Map.entry(Status.ACCEPTED, () -> Given.accepted(AT)),
                Map.entry(Status.REVIEW, () -> Given.inReview(AT)),
                Map.entry(Status.SUPPLEMENT, () -> Given.inSupplement(AT)),
                Map.entry(Status.VERIFICATION, () -> Given.inVerification(AT)),
                Map.entry(Status.APPROVAL, () -> Given.inApproval(AT)),
                Map.entry(Status.ISSUED, () -> Given.issued(AT)),
                Map.entry(Status.REFUSED, () -> Given.refused(AT)),
                Map.entry(Status.TERMINATED, () -> Given.terminated(AT)),
                Map.entry(Status.REVIEW_REQUESTED, () -> Given.underReview(AT)),
                Map.entry(Status.MAINTAINED, () -> Given.decided(AT, Review.Outcome.MAINTAINED)),
                Map.entry(Status.CORRECTED, () -> Given.decided(AT, Review.Outcome.CORRECTED)),
                Map.entry(Status.SUPPLEMENTED, () -> Given.decided(AT, Review.Outcome.SUPPLEMENTED)),
                Map.entry(Status.REVOKED, () -> Given.decided(AT, Review.Outcome.REVOKED)));
    }

    @Override
    protected Map<String, Consumer<Notarization>> verbs() {
        return Map.ofEntries(
                verb("complete", it -> it.applying().complete(ACT, Given.application("COPY"))),
                verb("withdraw", it -> it.applying().withdraw(ACT, "")),
                verb("assign", it -> it.examining().assign(Given.FENG)),
                verb("accept", it -> it.examining().accept(ACT, Given.FENG)),
                verb("notAccept", it -> it.examining().notAccept(ACT, NonAcceptance.NOT_NOTARIAL, "")),
                verb("tell", it -> it.examining().tell(ACT, new Sensitive(""))),
                verb("provide", it -> it.examining().provide(ACT, "IDENTITY", "ATT-9")),
                verb("askSupplement", it -> it.examining().askSupplement(ACT, List.of("IDENTITY"), new Sensitive(""))),
                verb("supplementReceived", it -> {
                    if (it.status() == Status.SUPPLEMENT) {
                        it.examining().provide(ACT, "KINSHIP_PROOF", "ATT-8");
                    }
                    it.examining().supplementReceived(ACT);
                }),
                verb("beginVerification", it -> it.examining().beginVerification(ACT, null, new Sensitive(""))),
                verb("verified", it -> it.examining().verified(ACT, new Sensitive(""))),
                verb("forceMajeure", it -> it.examining().forceMajeure(ACT, "大雪封路")),
                verb("forceMajeureOver", it -> it.examining().forceMajeureOver(ACT)),
                verb(
                        "relieve",
                        it -> it.charging().relieve(new Relief(Relief.Ground.GRANT, "AID", 100, null, ACT.at()))),
                verb("pay", it -> it.charging().pay(ACT, "R-2")),
                verb("commit", it -> it.enforcing().commit(ACT, true)),
                verb("submit", it -> it.certifying().submit(Given.draft(LATER))),
                verb("sendBack", it -> it.certifying().sendBack("")),
                verb("issue", it -> it.certifying().issue(ACT, Given.certificate(LATER))),
                verb("receive", it -> it.certifying().receive(ACT, Given.SONG)),
                verb("refuse", it -> it.examining().refuse(ACT, RefusalGround.MATERIAL_LACKING, "")),
                verb("terminate", it -> it.terminateByNotary(ACT, Ending.PARTY_GONE, "")),
                verb("terminateForNoGround", it -> it.terminateByNotary(ACT, Ending.NOT_PURSUED, "")),
                verb("passTime", it -> it.passTime(Given.act("2027-06-01T10:00"))),
                verb(
                        "askReview",
                        it -> it.reviewing()
                                .askAsParty(ACT, Given.song(), Review.Subject.CERTIFICATE, new Sensitive(""))),
                verb(
                        "askReviewInterested",
                        it -> it.reviewing()
                                .askAsInterested(
                                        ACT,
                                        "P-heir",
                                        "某人",
                                        LocalDate.of(2026, 11, 2),
                                        Review.Subject.CERTIFICATE,
                                        new Sensitive(""))),
                verb("name", it -> it.reviewing().name(Given.XU)),
                verb("stopReview", it -> it.reviewing().stop(ACT, Review.Stop.VERIFICATION, "")),
                verb("resumeReview", it -> it.reviewing().resume(ACT, Review.Stop.VERIFICATION)),
                verb("maintain", it -> it.reviewing().decide(ACT, Review.Outcome.MAINTAINED, new Sensitive(""))),
                verb("correct", it -> it.reviewing().decide(ACT, Review.Outcome.CORRECTED, new Sensitive(""))),
                verb("supplement", it -> it.reviewing().decide(ACT, Review.Outcome.SUPPLEMENTED, new Sensitive(""))),
                verb("revoke", it -> it.reviewing().decide(ACT, Review.Outcome.REVOKED, new Sensitive(""))),
                verb("carryOut", it -> it.reviewing().carryOut(ACT, null, "公告")),
                verb("performed", it -> it.enforcing().performed(ACT)),
                verb("askExecution", it -> it.enforcing().ask(ACT, BigDecimal.ONE, new Sensitive(""))));
    }

    private static Map.Entry<String, Consumer<Notarization>> verb(String name, Consumer<Notarization> how) {
        return Map.entry(name, how);
    }

    @Override
    protected Object stateOf(Notarization it) {
        return it.state();
    }

    @Override
    protected Path diagram() {
        return Path.of("../docs/states/notary.mmd");
    }

    @Test
    void theExecutionCertificateHasATableOfItsOwn() {
        Notarization it = Given.deedIssued(AT);
        Act late = Given.act("2027-01-04T10:00");
        assertThat(it.enforcing().execution().status()).isEqualTo(Execution.Status.NONE);
        it.enforcing().ask(late, new BigDecimal("18600"), new Sensitive("未付"));
        it.enforcing().decline(late, new Sensitive("证据不足"));
        assertThat(it.enforcing().execution().status()).isEqualTo(Execution.Status.DECLINED);
        it.enforcing().ask(late, new BigDecimal("8600"), new Sensitive("付了一万"));
        it.enforcing()
                .certify(
                        late,
                        "2027-210381-E000001",
                        "ABCDEFGH",
                        new Print(Print.Occasion.EXECUTION, "A", "0", late.at()));
        assertThat(it.enforcing().execution().status()).isEqualTo(Execution.Status.CERTIFIED);
        assertThat(it.status()).as("beside the notarization").isEqualTo(Status.ISSUED);
        assertThat(Path.of("../docs/states/notary-execution.mmd"))
                .hasContent(Execution.MOVES.diagram(Set.of(Execution.Status.NONE)));
    }
}
