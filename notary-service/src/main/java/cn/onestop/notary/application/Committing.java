package cn.onestop.notary.application;

import cn.onestop.cases.Stored;
import cn.onestop.kernel.Sensitive;
import cn.onestop.notary.domain.Debt;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Participant;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.math.BigDecimal;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** The sides of an enforceable deed, each for itself: the debtor accepts enforcement, the creditor asks for it (Notarization Law art. 37). */
@Service
public class Committing {
    private final ChangingNotarization changing;

    Committing(ChangingNotarization changing) {
        this.changing = changing;
    }

    /** By whoever speaks for the debtor; or the acting notary writes down what was said at the office. */
    public Stored<Notarization> commit(CaseRequest request) {
        Notarization now = changing.require(request, standing -> standing.party() || standing.acting());
        if (Standing.of(request.caller(), now).acting()) {
            return changing.byNotary(request, (it, act) -> it.enforcing().commit(act, true));
        }
        requireSpeaker(request.caller(), now, Debt::debtor);
        return changing.byParty(request, (it, act) -> it.enforcing().commit(act, false));
    }

    /** By whoever speaks for the creditor. */
    public Stored<Notarization> askExecution(CaseRequest request, BigDecimal owedYuan, String statement) {
        Notarization now = changing.require(request, Standing::party);
        requireSpeaker(request.caller(), now, Debt::creditor);
        return changing.byParty(request, (it, act) -> it.enforcing().ask(act, owedYuan, new Sensitive(statement)));
    }

    /** By whoever speaks for the creditor: the debt was paid. */
    public Stored<Notarization> recordPerformance(CaseRequest request) {
        Notarization now = changing.require(request, Standing::party);
        requireSpeaker(request.caller(), now, Debt::creditor);
        return changing.byParty(request, (it, act) -> it.enforcing().performed(act));
    }

    private static void requireSpeaker(Caller caller, Notarization it, Function<Debt, String> side) {
        boolean speaks = it.enforcing()
                .debt()
                .map(side)
                .flatMap(key -> it.participants().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst())
                .filter((Participant one) -> one.speaksThrough(caller.personKey()))
                .isPresent();
        if (it.enforcing().debt().isPresent() && !speaks) {
            throw Problems.forbidden();
        }
    }
}
