package cn.onestop.forensic.domain;

import cn.onestop.kernel.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The materials in custody: who had which when, in a chain that can't be rewritten (General Rules arts 12, 22). */
public final class Custody {
    private static final int MOST = 200;

    private final Appraisal root;
    private final List<CustodyEntry> entries;

    Custody(Appraisal root, AppraisalState state) {
        this.root = root;
        this.entries = new ArrayList<>(state.custody());
    }

    /** Takes a material in, as described. */
    public void receive(Act act, String description, String by, String holder) {
        root.door().requireUnfinished();
        String material = "M" + (materials().size() + 1);
        add(act, material, Step.RECEIVED, description, by, holder);
    }

    /** What happens to a material that is here. */
    public void record(Act act, String material, Step step, String what, String by, String holder) {
        Step last = lastOf(material).map(CustodyEntry::step).orElseThrow(() -> Refusals.noSuchMaterial(material));
        Step next = Step.MOVES.move(last, step).to();
        add(act, material, next, what, by, holder);
        if (held().isEmpty() && root.isClosed()) {
            root.clocks().meet(Kinds.RETURN, act.at());
        }
    }

    /** The case is over: what is still held goes back (arts 17, 29). */
    void giveBack(Act act) {
        if (!held().isEmpty()) {
            root.clocks().start(Kinds.RETURN, act.at());
        }
    }

    public List<CustodyEntry> entries() {
        return List.copyOf(entries);
    }

    /** Materials in the order of receipt. */
    public List<String> materials() {
        return entries.stream().map(CustodyEntry::material).distinct().toList();
    }

    /** Materials that were neither used up nor given back. */
    public List<String> held() {
        return materials().stream()
                .filter(material -> lastOf(material)
                        .filter(entry -> !Step.MOVES.isFinal(entry.step()))
                        .isPresent())
                .toList();
    }

    public Optional<CustodyEntry> lastOf(String material) {
        return entries.reversed().stream()
                .filter(entry -> entry.material().equals(material))
                .findFirst();
    }

    private void add(Act act, String material, Step step, String what, String by, String holder) {
        if (entries.size() >= MOST) {
            throw Refusals.tooManySteps(MOST);
        }
        CustodyEntry entry = CustodyEntry.next(
                root.reference().toString(),
                entries.isEmpty() ? null : entries.getLast(),
                act.at(),
                material,
                step,
                what,
                by,
                holder);
        entries.add(entry);
        root.door().record(new AppraisalEvent.CustodyRecorded(step, entry.number(), entry.hash()), entry.hash());
    }
}
