package cn.onestop.forensic;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.CaseStore;
import cn.onestop.cases.reservations.Reservations;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.kernel.Reference;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.TestTokens;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same appraisal does not run twice, not even when two accept it at the same instant (General Rules art. 15(6)). */
class RunningOnceIT extends ForensicIT {
    @Autowired
    private CaseStore<Appraisal> cases;

    @Autowired
    private Reservations reservations;

    private static final String ZHAO = TestTokens.citizen("P-zhao-once");

    @Test
    void ofTwoAcceptancesAtTheSameInstantOneIsRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            House one = house();
            House other = house();
            String question = question();
            String first = filed(ZHAO, commission(one.id(), question));
            String second = filed(ZHAO, commission(other.id(), question + "？"));
            CyclicBarrier start = new CyclicBarrier(2);
            List<Answer> answers;
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<Answer> a = threads.submit(() -> accepting(start, one, first));
                Future<Answer> b = threads.submit(() -> accepting(start, other, second));
                answers = List.of(a.get(), b.get());
            }
            assertThat(answers)
                    .extracting(Answer::status)
                    .as(answers.toString())
                    .containsExactlyInAnyOrder(200, 422);
            answers.stream()
                    .filter(answer -> answer.status() == 422)
                    .forEach(answer -> refused(answer, "RUNNING_ELSEWHERE", "15(6)"));
        }
    }

    private Answer accepting(CyclicBarrier start, House house, String reference) throws Exception {
        String etag = get(house.ma().token(), reference).header("ETag");
        start.await();
        return as(house.ma().token()).post(PATH + "/" + reference + "/acceptance", null, "If-Match", etag);
    }

    @Test
    void theSecondIsRejectedByOneCallAndTakenUpOnceTheFirstIsOver() {
        House one = house();
        House other = house();
        String question = question();
        String first = filed(ZHAO, commission(one.id(), question));
        String second = filed(ZHAO, commission(other.id(), question));
        post(one.ma().token(), first, "/acceptance", null);
        refused(tried(other.ma().token(), "POST", second, "/acceptance", null), "RUNNING_ELSEWHERE", "15(6)");
        assertThat(status(ZHAO, second)).isEqualTo("ENTRUSTED");

        post(ZHAO, first, "/termination", "{\"ground\": \"CLIENT_REVOKED\", \"why\": \"换机构\"}");
        post(other.ma().token(), second, "/acceptance", null);
        assertThat(status(ZHAO, second)).isEqualTo("ACCEPTED");
    }

    @Test
    void whatACrashLeftReservedForACaseThatIsOverIsTaken() {
        House one = house();
        House other = house();
        String question = question();
        String first = filed(ZHAO, commission(one.id(), question));
        String second = filed(ZHAO, commission(other.id(), question));
        post(one.ma().token(), first, "/acceptance", null);
        post(ZHAO, first, "/termination", "{\"ground\": \"CLIENT_REVOKED\", \"why\": \"换机构\"}");
        String identity =
                cases.get(Reference.parse(first)).value().state().commission().identity();
        reservations.take("appraisal", identity, first);
        reservations.confirm("appraisal", identity, first);
        post(other.ma().token(), second, "/acceptance", null);
        assertThat(reservations.ownerOf("appraisal", identity)).contains(second);
    }

    @Test
    void whatACaseThatIsStillToBeAcceptedHasTakenKeepsOthersOut() {
        House one = house();
        House other = house();
        String question = question();
        String first = filed(ZHAO, commission(one.id(), question));
        String second = filed(ZHAO, commission(other.id(), question));
        String identity =
                cases.get(Reference.parse(first)).value().state().commission().identity();
        reservations.take("appraisal", identity, first);
        refused(tried(other.ma().token(), "POST", second, "/acceptance", null), "RUNNING_ELSEWHERE", "15(6)");
        post(one.ma().token(), first, "/acceptance", null);
    }

    @Test
    void anAcceptanceThatIsRepeatedKeepsItsReservation() {
        House one = house();
        House other = house();
        String question = question();
        String first = filed(ZHAO, commission(one.id(), question));
        String second = filed(ZHAO, commission(other.id(), question));
        String key = key();
        String etag = get(one.ma().token(), first).header("ETag");
        for (int i = 0; i < 2; i++) {
            done(as(one.ma().token())
                    .post(PATH + "/" + first + "/acceptance", null, "If-Match", etag, "Idempotency-Key", key));
        }
        assertThat(tried(one.ma().token(), "POST", first, "/acceptance", null).status())
                .isEqualTo(409);
        refused(tried(other.ma().token(), "POST", second, "/acceptance", null), "RUNNING_ELSEWHERE", "15(6)");
    }
}
