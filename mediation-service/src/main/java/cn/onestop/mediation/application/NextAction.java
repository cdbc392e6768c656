package cn.onestop.mediation.application;

import static cn.onestop.mediation.domain.Status.ACCEPTED;
import static cn.onestop.mediation.domain.Status.AGREED_ORAL;
import static cn.onestop.mediation.domain.Status.AGREED_WRITTEN;
import static cn.onestop.mediation.domain.Status.APPLIED;
import static cn.onestop.mediation.domain.Status.CONSENT_PENDING;
import static cn.onestop.mediation.domain.Status.IN_MEDIATION;
import static cn.onestop.mediation.domain.Status.MEDIATOR_SET;
import static cn.onestop.mediation.domain.Status.PROACTIVE;
import static cn.onestop.mediation.domain.Status.REFERRED;

import cn.onestop.kernel.Text;
import cn.onestop.mediation.domain.Confirmation;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.mediation.domain.Participant;
import cn.onestop.mediation.domain.Status;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done with a case next: for each status, and for who may do it. The verbs themselves have the last word. */
public enum NextAction {
    NAME_RESPONDENT(
            "POST",
            "respondents",
            "补充对方当事人",
            "name another party",
            Who.HANDLER,
            APPLIED,
            REFERRED,
            PROACTIVE,
            CONSENT_PENDING),
    INVITE(
            "POST",
            "invitation",
            "征求各方当事人意见",
            "ask the parties for their consent",
            Who.HANDLER,
            APPLIED,
            REFERRED,
            PROACTIVE),
    DECLINE(
            "POST",
            "declination",
            "不予受理并说明理由",
            "decline, with the reason",
            Who.HANDLER,
            APPLIED,
            REFERRED,
            PROACTIVE,
            CONSENT_PENDING),
    CONSENT("POST", "consents", "同意或者拒绝调解", "agree to mediation or refuse it", Who.UNDECIDED_PARTY, CONSENT_PENDING),
    ACCEPT("POST", "acceptance", "受理", "accept", Who.HANDLER_ONCE_ALL_CONSENT, CONSENT_PENDING),
    SET_MEDIATORS(
            "PUT",
            "mediators",
            "指定或者选择调解员",
            "appoint or choose mediators",
            Who.HANDLER,
            ACCEPTED,
            MEDIATOR_SET,
            IN_MEDIATION),
    OBJECT_TO_MEDIATORS("POST", "mediators/objections", "不接受调解员", "object to the mediators", Who.PARTY, MEDIATOR_SET),
    CHOOSE_OPENNESS(
            "POST",
            "openness",
            "要求公开或者不公开调解",
            "ask for open or closed mediation",
            Who.PARTY,
            ACCEPTED,
            MEDIATOR_SET,
            IN_MEDIATION),
    CONVENE("POST", "sessions", "召集调解", "convene a session", Who.HANDLER, MEDIATOR_SET, IN_MEDIATION),
    RECORD_SESSION("POST", "sessions/{number}/record", "记录调解情况", "record a session", Who.HANDLER, IN_MEDIATION),
    NOTE_CONCESSION(
            "POST",
            "concessions",
            "记录让步（仅调解员与本人可见）",
            "note a concession, for the mediator and the party alone",
            Who.MEDIATOR,
            IN_MEDIATION),
    TAKE_PRECAUTION(
            "POST",
            "precautions",
            "采取预防措施或者向公安机关报告",
            "take precautions or report to the police",
            Who.HANDLER,
            MEDIATOR_SET,
            IN_MEDIATION),
    DRAFT_AGREEMENT("PUT", "agreement", "制作调解协议书", "draw up the agreement", Who.HANDLER, IN_MEDIATION),
    SIGN_AGREEMENT(
            "POST", "agreement/signatures", "签名、盖章或者按指印", "sign the agreement", Who.PARTY_OR_HANDLER, IN_MEDIATION),
    SEAL_AGREEMENT("POST", "agreement/seal", "加盖调解委员会印章", "put the committee's seal", Who.HANDLER, IN_MEDIATION),
    AGREE_ORALLY("POST", "agreement/oral", "记录口头协议", "record an oral agreement", Who.HANDLER, IN_MEDIATION),
    WRITE_DOWN(
            "POST",
            "agreement/written-form",
            "将口头协议书面记载",
            "put the oral agreement in writing",
            Who.HANDLER,
            AGREED_ORAL),
    FAIL(
            "POST",
            "failure",
            "调解不成，终止调解",
            "end it without an agreement",
            Who.HANDLER,
            ACCEPTED,
            MEDIATOR_SET,
            IN_MEDIATION),
    EXTEND(
            "POST",
            "extensions",
            "各方同意后延长期限",
            "extend the time limit, as all agree",
            Who.HANDLER,
            ACCEPTED,
            MEDIATOR_SET,
            IN_MEDIATION),
    STOP(
            "POST",
            "withdrawal",
            "撤回申请或者要求终止调解",
            "withdraw, or stop the mediation",
            Who.PARTY,
            APPLIED,
            REFERRED,
            CONSENT_PENDING,
            ACCEPTED,
            MEDIATOR_SET,
            IN_MEDIATION),
    FOLLOW_UP(
            "POST",
            "agreement/follow-ups",
            "回访履行情况",
            "look after the performance",
            Who.HANDLER,
            AGREED_WRITTEN,
            AGREED_ORAL),
    PERFORMED(
            "POST",
            "performance",
            "记录已履行",
            "record the performance",
            Who.PARTY_OR_HANDLER,
            AGREED_WRITTEN,
            AGREED_ORAL),
    BREACHED("POST", "breach", "记录未履行", "record the breach", Who.PARTY_OR_HANDLER, AGREED_WRITTEN, AGREED_ORAL),
    FILE_CONFIRMATION(
            "POST",
            "confirmation",
            "共同申请司法确认",
            "apply together for judicial confirmation",
            Who.HANDLER_WHILE_CONFIRMABLE),
    RECORD_COURT_RESULT("POST", "confirmation/result", "记录法院的裁定", "record the court's ruling", Who.HANDLER_WHILE_FILED),
    REFER(
            "POST",
            "referrals",
            "转介到法律援助、律师、公证或者司法鉴定",
            "refer to legal aid, a lawyer, a notary or forensics",
            Who.PARTY_OR_HANDLER,
            Status.values());

    private enum Who {
        HANDLER,
        MEDIATOR,
        PARTY,
        PARTY_OR_HANDLER,
        UNDECIDED_PARTY,
        HANDLER_ONCE_ALL_CONSENT,
        HANDLER_WHILE_CONFIRMABLE,
        HANDLER_WHILE_FILED;

        boolean may(Standing standing, Mediation mediation) {
            return switch (this) {
                case HANDLER -> standing.handles();
                case MEDIATOR -> standing.mediator();
                case PARTY -> standing.party().isPresent();
                case PARTY_OR_HANDLER -> standing.party().isPresent() || standing.handles();
                case UNDECIDED_PARTY ->
                    standing.party()
                            .map(own -> own.consent() == Participant.Consent.ASKED)
                            .orElse(standing.handles());
                case HANDLER_ONCE_ALL_CONSENT ->
                    standing.handles()
                            && mediation.participants().stream()
                                    .allMatch(party -> party.consent() == Participant.Consent.GIVEN);
                case HANDLER_WHILE_CONFIRMABLE ->
                    standing.handles() && isConfirmation(mediation, Confirmation.Status.OPEN);
                case HANDLER_WHILE_FILED -> standing.handles() && isConfirmation(mediation, Confirmation.Status.FILED);
            };
        }

        private static boolean isConfirmation(Mediation mediation, Confirmation.Status status) {
            return mediation
                    .confirming()
                    .confirmation()
                    .map(confirmation -> confirmation.status() == status)
                    .orElse(false);
        }
    }

    private final String method;
    private final String path;
    private final Text title;
    private final Who who;
    private final Set<Status> in;

    NextAction(String method, String path, String zh, String en, Who who, Status... in) {
        this.method = method;
        this.path = path;
        this.title = new Text(zh, en);
        this.who = who;
        this.in = in.length == 0 ? EnumSet.allOf(Status.class) : EnumSet.copyOf(List.of(in));
    }

    public String method() {
        return method;
    }

    /** Below the case's own path. */
    public String path() {
        return path;
    }

    public Text title() {
        return title;
    }

    public static List<NextAction> of(Mediation mediation, Standing standing) {
        return Arrays.stream(values())
                .filter(action -> action.in.contains(mediation.status()) && action.who.may(standing, mediation))
                .toList();
    }
}
