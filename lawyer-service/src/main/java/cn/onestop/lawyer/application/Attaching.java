package cn.onestop.lawyer.application;

import cn.onestop.cases.Stored;
import cn.onestop.cases.attachments.Attachments;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Sensitive;
import cn.onestop.lawyer.domain.ClosingReport;
import cn.onestop.lawyer.domain.Contract;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.web.CaseRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What comes with uploaded files: files of the case, the firm's contract, the papers of the closing report. */
@Service
public class Attaching {
    private final ChangingLegalService changing;
    private final Attachments attachments;

    Attaching(ChangingLegalService changing, Attachments attachments) {
        this.changing = changing;
        this.attachments = attachments;
    }

    /** A contract as the firm draws it up. */
    public record Draft(
            String number, Contract.Fee fee, @Nullable BigDecimal amountYuan, Contract.Powers powers, String paper) {}

    public Stored<LegalService> attach(CaseRequest request, String attachment) {
        changing.requireParticipant(request);
        claim(request, List.of(attachment), "/attachment");
        return bound(changing.byParticipant(request, (it, act) -> it.attach(attachment)), List.of(attachment));
    }

    public Stored<LegalService> drawUp(CaseRequest request, Draft draft) {
        return byCounsel(
                request,
                List.of(draft.paper()),
                "/paper",
                (it, act) -> it.engaging()
                        .drawUp(act, draft.number(), draft.fee(), draft.amountYuan(), draft.powers(), draft.paper()));
    }

    public Stored<LegalService> close(
            CaseRequest request, ClosingReport.Outcome outcome, String summary, List<String> papers) {
        return byCounsel(
                request,
                papers,
                "/papers",
                (it, act) -> it.engaging().close(act, outcome, new Sensitive(summary), papers));
    }

    private Stored<LegalService> byCounsel(
            CaseRequest request, List<String> papers, String field, BiConsumer<LegalService, Act> verb) {
        changing.require(request, Standing::counsel);
        claim(request, papers, field);
        return bound(changing.byCounsel(request, verb), papers);
    }

    private void claim(CaseRequest request, List<String> ids, String field) {
        attachments.claim(request.caller().account(), ids, request.reference().toString(), field);
    }

    private Stored<LegalService> bound(Stored<LegalService> changed, List<String> ids) {
        attachments.bind(ids, changed.value().reference().toString());
        return changed;
    }
}
