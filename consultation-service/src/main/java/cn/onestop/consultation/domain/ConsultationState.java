package cn.onestop.consultation.domain;

import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.SentReferral;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as it is stored.
 *
 * @param area code of the area that is responsible now
 */
public record ConsultationState(
        Contact contact,
        Inquirer inquirer,
        Topic topic,
        Circumstances circumstances,
        List<Opponent> opponents,
        String area,
        Status status,
        List<Exchange> exchanges,
        Desk.State desk,
        @Nullable WorkOrder order,
        CallingBack.State callBack,
        @Nullable Survey survey,
        @Nullable QualityCheck quality,
        @Nullable Closing closing,
        List<SentReferral> sent,
        List<IncomingReferral> received,
        List<AppraisalWish> appraisals,
        List<OutcomeTold> outcomesTold,
        List<Deadline> deadlines) {
    public ConsultationState {
        opponents = List.copyOf(opponents);
        exchanges = List.copyOf(exchanges);
        sent = List.copyOf(sent);
        received = List.copyOf(received);
        appraisals = List.copyOf(appraisals);
        outcomesTold = List.copyOf(outcomesTold);
        deadlines = List.copyOf(deadlines);
    }

    static ConsultationState opened(Contact contact, Asked asked, List<IncomingReferral> received) {
        return new ConsultationState(
                contact,
                asked.inquirer(),
                asked.topic(),
                asked.circumstances(),
                asked.opponents(),
                contact.area(),
                Status.RECEIVED,
                List.of(Exchange.asked(asked.question(), contact.openedAt())),
                Desk.State.waiting(),
                null,
                CallingBack.State.none(),
                null,
                null,
                null,
                List.of(),
                received,
                List.of(),
                List.of(),
                List.of());
    }
}
