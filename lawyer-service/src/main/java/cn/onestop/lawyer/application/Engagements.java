package cn.onestop.lawyer.application;

import cn.onestop.cases.Stored;
import cn.onestop.kernel.Text;
import cn.onestop.lawyer.domain.Contract;
import cn.onestop.lawyer.domain.Ending;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
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

    public Stored<LegalService> terminate(CaseRequest request, Ending why, String words) {
        return switch (why) {
            case CLIENT_DISMISSED ->
                changing.byClient(request, (it, act) -> it.engaging().terminate(act, why, words));
            case LAWYER_RESIGNED, AID_TERMINATED ->
                changing.byCounsel(request, (it, act) -> it.engaging().terminate(act, why, words));
            default ->
                throw Problems.invalid(
                        "/reason",
                        new Text(
                                "应为 CLIENT_DISMISSED、LAWYER_RESIGNED 或者 AID_TERMINATED",
                                "must be CLIENT_DISMISSED, LAWYER_RESIGNED or AID_TERMINATED"));
        };
    }
}
