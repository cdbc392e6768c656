package cn.onestop.consultation.application;

import cn.onestop.cases.Stored;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.kernel.Text;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Hands a contact to another agent, to the queue of another area, or with the person's consent to another line. */
@Service
public class TransferringContact {
    private final ChangingConsultation changing;
    private final SendingReferrals sending;
    private final ResolvingPeople people;

    TransferringContact(ChangingConsultation changing, SendingReferrals sending, ResolvingPeople people) {
        this.changing = changing;
        this.sending = sending;
        this.people = people;
    }

    /** Exactly one of agent, area and referral. */
    public record Transfer(
            @Nullable String agent, @Nullable String area, SendingReferrals.@Nullable Offer referral, String why) {}

    public Stored<Consultation> transfer(CaseRequest request, Transfer to) {
        String agent = to.agent();
        String area = to.area();
        SendingReferrals.Offer referral = to.referral();
        if (Stream.of(agent != null, area != null, referral != null)
                        .filter(Boolean::booleanValue)
                        .count()
                != 1) {
            throw Problems.invalid("/agent", new Text("须写明坐席、地区、业务线之一", "name one of an agent, an area and a line"));
        }
        if (agent != null) {
            changing.requireInquirerOrHandler(request);
            people.requireKnown(agent);
            return changing.byHandler(
                    request, (consultation, act) -> consultation.desk().handTo(act, agent, to.why()));
        }
        if (area != null) {
            return changing.byHandler(
                    request, (consultation, act) -> consultation.desk().moveTo(act, area, to.why()));
        }
        return sending.offer(request, java.util.Objects.requireNonNull(referral));
    }
}
