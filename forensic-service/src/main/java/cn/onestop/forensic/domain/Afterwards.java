package cn.onestop.forensic.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Sensitive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows an opinion: corrections, and the court that would hear the appraisers (General Rules arts 41, 43; CPL art. 81). */
public final class Afterwards {
    private final Appraisal root;
    private final List<Correction> corrections;
    private final List<Testimony> testimonies;

    Afterwards(Appraisal root, AppraisalState state) {
        this.root = root;
        this.corrections = new ArrayList<>(state.corrections());
        this.testimonies = new ArrayList<>(state.testimonies());
    }

    /** A slip is put right, with a letter or without; the meaning stays (art. 41). */
    public void correct(Act act, Sensitive what, @Nullable String paper) {
        root.door().require(Status.OPINION);
        corrections.add(new Correction(corrections.size() + 1, what, act.at(), paper));
        if (paper != null) {
            root.attachments().add(paper);
        }
        root.door().record(new AppraisalEvent.Corrected(corrections.size()), "");
    }

    /** A court would hear one of the appraisers (art. 43). */
    public void summon(Act act, String court, String caseNumber, String member, LocalDate on) {
        root.door().require(Status.OPINION);
        root.team().requireMember(member);
        testimonies.add(
                new Testimony(testimonies.size() + 1, court, caseNumber, member, on, Testimony.Answer.SUMMONED, ""));
        root.door().record(new AppraisalEvent.Summoned(on), court);
    }

    /** What became of it; whoever refuses makes the opinion unusable, and the fee returns to who paid it (CPL art. 81). */
    public void heard(Act act, int number, Testimony.Answer answer, String words) {
        root.door().require(Status.OPINION);
        if (number < 1 || number > testimonies.size()) {
            throw Refusals.noSuchTestimony(number);
        }
        testimonies.set(number - 1, testimonies.get(number - 1).answered(answer, words));
        root.door().record(new AppraisalEvent.TestimonyAnswered(answer), words);
    }

    public List<Correction> corrections() {
        return List.copyOf(corrections);
    }

    public List<Testimony> testimonies() {
        return List.copyOf(testimonies);
    }

    /** Whether a court may rest on the opinion (CPL art. 81). */
    public boolean isUsable() {
        return testimonies.stream().noneMatch(one -> one.answer() == Testimony.Answer.REFUSED);
    }
}
