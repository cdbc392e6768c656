package cn.onestop.legalaid.adapter.messaging;

import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.Reaction;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Refusal;
import cn.onestop.legalaid.application.RecordingAnswers;
import cn.onestop.legalaid.domain.Counsel;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A line answers what legal aid referred to it, or says how that ended. */
@Component
class AnswerReaction implements Reaction {
    private final RecordingAnswers recording;

    AnswerReaction(RecordingAnswers recording) {
        this.recording = recording;
    }

    private record Answer(
            String referral,
            Referral.Status status,
            @Nullable String caseReference,
            @Nullable Refusal refusal,
            @Nullable String outcome) {}

    @Override
    public Set<String> types() {
        return Set.of("*.referral_answered_to_legal_aid.v1", "*.referral_completed_for_legal_aid.v1");
    }

    @Override
    public void react(CaseEvent event) {
        Answer answer = CloudEvents.part(event, "answer", Answer.class);
        Counsel counsel =
                event.data().containsKey("counsel") ? CloudEvents.part(event, "counsel", Counsel.class) : null;
        recording.record(
                event,
                new RecordingAnswers.Answer(
                        answer.referral(),
                        answer.status(),
                        answer.caseReference(),
                        answer.refusal(),
                        answer.outcome(),
                        counsel));
    }
}
