package cn.onestop.forensic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.IllegalMove;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustodyTest {
    private static final String AT = "2026-11-02T10:00";
    private static final Act ACT = Given.act("2026-11-02T11:00");

    private static Appraisal examined() {
        Appraisal it = Given.begun(AT);
        it.custody().receive(ACT, "血样，1管，密封完好", "马德胜", "物证室");
        it.custody().record(ACT, "M1", Step.STORED, "4℃保存", "马德胜", "物证室");
        it.custody().record(ACT, "M1", Step.TAKEN_OUT, "领用2毫升", "宋佳", "宋佳");
        it.custody().record(ACT, "M1", Step.EXAMINED, "检验", "宋佳", "宋佳");
        return it;
    }

    private static CustodyEntry changed(CustodyEntry one, String holder) {
        return new CustodyEntry(
                one.number(),
                one.at(),
                one.material(),
                one.step(),
                one.what(),
                one.by(),
                holder,
                one.prev(),
                one.hash());
    }

    @Test
    void anUntouchedChainHolds() {
        Appraisal it = examined();
        assertThat(CustodyEntry.firstBroken(
                        it.reference().toString(), it.custody().entries()))
                .isEmpty();
    }

    @Test
    void aChangedEntryShows() {
        Appraisal it = examined();
        List<CustodyEntry> forged = new ArrayList<>(it.custody().entries());
        forged.set(2, changed(forged.get(2), "别人"));
        assertThat(CustodyEntry.firstBroken(it.reference().toString(), forged)).hasValue(3);
    }

    @Test
    void aMissingEntryShowsAndSoDoesTheChainOfAnotherCase() {
        Appraisal it = examined();
        List<CustodyEntry> cut = new ArrayList<>(it.custody().entries());
        cut.remove(1);
        assertThat(CustodyEntry.firstBroken(it.reference().toString(), cut)).hasValue(2);
        assertThat(CustodyEntry.firstBroken("FOR-other", it.custody().entries()))
                .hasValue(1);
    }

    @Test
    void eachStepsHashStandsInTheHistoryToo() {
        Appraisal it = Given.begun(AT);
        it.takeFacts();
        it.custody().receive(ACT, "血样", "马德胜", "物证室");
        assertThat(it.takeFacts())
                .singleElement()
                .extracting(Fact::note)
                .isEqualTo(it.custody().entries().getFirst().hash());
    }

    @Test
    void whatWasUsedUpOrGivenBackMovesNoMore() {
        Appraisal it = examined();
        it.custody().record(ACT, "M1", Step.CONSUMED, "检验耗尽", "宋佳", "无");
        assertThatThrownBy(() -> it.custody().record(ACT, "M1", Step.RETURNED, "", "宋佳", "赵铁柱"))
                .isInstanceOf(IllegalMove.class);
        LifecycleTest.refused(() -> it.custody().record(ACT, "M9", Step.STORED, "", "", ""), "NO_SUCH_MATERIAL");
        assertThat(it.custody().held()).isEmpty();
    }

    @Test
    void whatIsStillHeldAtTheEndGoesBackInTime() {
        Appraisal it = examined();
        it.terminate(ACT, TerminationGround.FORCE_MAJEURE, "");
        assertThat(it.clocks().open(Kinds.RETURN)).isPresent();
        it.custody().record(ACT, "M1", Step.RETURNED, "退还", "宋佳", "赵铁柱");
        assertThat(it.clocks().open(Kinds.RETURN)).isEmpty();
    }
}
