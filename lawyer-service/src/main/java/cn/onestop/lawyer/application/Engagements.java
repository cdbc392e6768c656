package cn.onestop.lawyer.application;

import cn.onestop.cases.Stored;
import cn.onestop.lawyer.domain.Contract;
import cn.onestop.lawyer.domain.Ending;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.web.CaseRequest;
import org.springframework.stereotype.Service;

/** Each side speaks for itself: the client signs and dismisses, counsel signs for the firm and resigns. */
@Service
public class Engagements {
    private final ChangingLegalService changing;

    Engagements(ChangingLegalService changing) {
        this.changing = changing;
    }

    public Stored<LegalService> sign(CaseRequest request, Contract.Side side) {
        return side == Contract.Side.FIRM
                ? changing.byCounsel(request, (it, act) -> it.engaging().sign(act, side))
                : changing.byClient(request, (it, act) -> it.engaging().sign(act, side));
    }

    /** @param why a ground on which an engagement ends; the case refuses any other */
    public Stored<LegalService> terminate(CaseRequest request, Ending why, String words) {
        return switch (why) {
            case CLIENT_DISMISSED ->
                changing.byClient(request, (it, act) -> it.engaging().terminate(act, why, words));
            case LAWYER_RESIGNED, AID_TERMINATED ->
                changing.byCounsel(request, (it, act) -> it.engaging().terminate(act, why, words));
            default ->
                changing.byParticipant(request, (it, act) -> it.engaging().terminate(act, why, words));
        };
    }
}
