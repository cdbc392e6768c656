package cn.onestop.consultation.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Sensitive;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks whether the person was satisfied, and sees to it that a dissatisfied one is called back. */
public final class Surveying {
    private final Consultation consultation;
    private @Nullable Survey survey;

    Surveying(Consultation consultation, @Nullable Survey survey) {
        this.consultation = consultation;
        this.survey = survey;
    }

    public Optional<Survey> survey() {
        return Optional.ofNullable(survey);
    }

    void ask(Act act) {
        survey = Survey.asked(act.at());
        consultation.clocks().start(ConsultationClocks.SURVEY, act.at());
    }

    /** @param score 1 to 5; below {@value Survey#SATISFIED_FROM} the person is to be called back */
    public void answer(Act act, int score, @Nullable Sensitive comment) {
        survey = asked().answered(score, comment, act.at());
        boolean satisfied = survey.status() == Survey.Status.SATISFIED;
        consultation.clocks().meet(ConsultationClocks.SURVEY, act.at());
        if (!satisfied) {
            consultation.clocks().start(ConsultationClocks.DISSATISFIED, act.at());
        }
        consultation.door().record(new ConsultationEvent.SurveyAnswered(score, satisfied), "");
    }

    void followUp(Act act, boolean reached) {
        survey = asked().moved(reached ? Survey.Status.FOLLOWED_UP : Survey.Status.UNREACHED);
        if (reached) {
            consultation.clocks().meet(ConsultationClocks.DISSATISFIED, act.at());
        } else {
            consultation.clocks().cancel(ConsultationClocks.DISSATISFIED, act.at());
        }
        consultation.door().record(new ConsultationEvent.DissatisfiedFollowedUp(reached), "");
    }

    void passTime(Act act) {
        if (survey != null
                && survey.status() == Survey.Status.ASKED
                && consultation.clocks().hasRunOut(ConsultationClocks.SURVEY, act.at())) {
            survey = survey.moved(Survey.Status.LAPSED);
            consultation.clocks().cancel(ConsultationClocks.SURVEY, act.at());
            consultation.door().record(new ConsultationEvent.SurveyLapsed(), "");
        }
    }

    private Survey asked() {
        if (survey == null) {
            throw consultation.door().refusal(Status.CLOSED);
        }
        return survey;
    }
}
