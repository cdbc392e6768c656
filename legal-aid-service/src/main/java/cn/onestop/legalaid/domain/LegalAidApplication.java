package cn.onestop.legalaid.domain;

import static cn.onestop.legalaid.domain.AidStatus.DRAFT;
import static cn.onestop.legalaid.domain.AidStatus.MOVES;
import static cn.onestop.legalaid.domain.AidStatus.RECEIVED;
import static cn.onestop.legalaid.domain.AidStatus.WITHDRAWN;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.CaseSummary.CaseLink;
import cn.onestop.kernel.Clocks;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.IllegalMove;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Party;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Text;
import cn.onestop.legalaid.domain.LegalAidState.Document;
import cn.onestop.legalaid.domain.LegalAidState.Supervision;
import cn.onestop.legalaid.domain.LegalAidState.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One application for legal aid, from the first word to the closing report (Legal Aid Law 2021). The root holds the one
 * door through which its parts change status.
 */
public final class LegalAidApplication implements Case<LegalAidEvent> {
    private final LegalAidState opened;
    private final Clocks clocks;
    private final Receiving receiving;
    private final Deciding deciding;
    private final Representation representation;
    private final Remedying remedying;
    private final Supervising supervising;
    private final List<Fact<LegalAidEvent>> facts = new ArrayList<>();

    private AidStatus status;
    private Filing filing;
    private @Nullable IncomingReferral origin;
    private List<Document> documents;

    /** As it was kept. */
    public LegalAidApplication(Periods periods, LegalAidState kept) {
        this.opened = kept;
        this.status = kept.status();
        this.filing = kept.filing();
        this.origin = kept.origin();
        this.documents = kept.documents();
        Door door = new OwnDoor();
        this.clocks = new Clocks(periods, kept.deadlines());
        this.receiving = new Receiving(door, clocks, kept.supplement());
        this.deciding = new Deciding(door, clocks, receiving, kept.provisionalAid(), kept.decisions());
        this.representation = new Representation(door, clocks, kept.work());
        this.remedying =
                new Remedying(door, clocks, representation, kept.termination(), kept.sanction(), kept.objections());
        this.supervising = new Supervising(door, clocks, representation, kept.supervision());
    }

    /** What a citizen began to fill in; nothing runs yet. */
    public static LegalAidApplication draft(
            Periods periods, Reference reference, Reference matter, Filing filing, Act act) {
        LegalAidApplication drafted = open(periods, reference, matter, DRAFT, filing, null, act);
        drafted.begin(new LegalAidEvent.Drafted(filing.circumstances().matter()));
        return drafted;
    }

    /** An application that is received at once; its 7 days run (art. 43). */
    public static LegalAidApplication file(
            Periods periods, Reference reference, Reference matter, Filing filing, Act act) {
        FilingPolicies.requireNone(filing);
        LegalAidApplication filed = open(periods, reference, matter, RECEIVED, filing, null, act);
        filed.begin(filed.receiving.received());
        filed.receiving.startClocks(act.at());
        return filed;
    }

    /** An application that another line's referral opens; only this line judges it. */
    public static LegalAidApplication refer(
            Periods periods, Reference reference, Reference matter, Filing filing, IncomingReferral origin, Act act) {
        LegalAidApplication referred = open(periods, reference, matter, RECEIVED, filing, origin, act);
        referred.begin(referred.receiving.received());
        referred.receiving.startClocks(act.at());
        referred.answerOrigin(origin, Referral.Status.ACCEPTED);
        return referred;
    }

    /** A referral that its sender took back before it was opened here; kept, so that a late offer opens nothing. */
    public static LegalAidApplication withdrawnBeforeReceipt(
            Periods periods, Reference reference, Reference matter, Filing filing, IncomingReferral origin, Act act) {
        LegalAidApplication gone = open(periods, reference, matter, WITHDRAWN, filing, origin.told(), act);
        gone.begin(new LegalAidEvent.Withdrawn());
        gone.answerOrigin(origin, Referral.Status.WITHDRAWN);
        return gone;
    }

    /** From the draft to a complete application. */
    public Receiving receiving() {
        return receiving;
    }

    /** The review and the decision. */
    public Deciding deciding() {
        return deciding;
    }

    /** Who acts for the aided person, and what is done. */
    public Representation representation() {
        return representation;
    }

    /** The early end, and the remedies. */
    public Remedying remedying() {
        return remedying;
    }

    /** What watches over the aid. */
    public Supervising supervising() {
        return supervising;
    }

    /** @param attachment id of an uploaded file */
    public void addDocument(String attachment, DocumentKind kind, Act act) {
        documents = Representation.append(documents, new Document(attachment, kind, act.at(), act.by()));
        note(new LegalAidEvent.DocumentAdded(kind), "");
    }

    /** The sender asks for its referral back. It was taken up: the applicant decides here whether the application goes on. */
    public void answerWithdrawalAsked() {
        IncomingReferral from = origin;
        if (from != null) {
            answerOrigin(from, status == WITHDRAWN ? Referral.Status.WITHDRAWN : Referral.Status.ACCEPTED);
        }
    }

    public AidStatus status() {
        return status;
    }

    public Filing filing() {
        return filing;
    }

    /** The referral that opened it, or null. */
    public @Nullable IncomingReferral origin() {
        return origin;
    }

    /** Everything that is to be kept. */
    public LegalAidState state() {
        return new LegalAidState(
                opened.reference(),
                opened.matter(),
                opened.openedAt(),
                opened.openedBy(),
                status,
                filing,
                origin,
                receiving.supplement(),
                deciding.provisionalAid(),
                deciding.decisions(),
                representation.work(),
                remedying.termination(),
                remedying.sanction(),
                remedying.objections(),
                supervising.kept(),
                documents,
                clocks.all());
    }

    @Override
    public Reference reference() {
        return opened.reference();
    }

    @Override
    public Reference matter() {
        return opened.matter();
    }

    @Override
    public String kind() {
        return filing.circumstances().matter().name();
    }

    @Override
    public String area() {
        return filing.place().area();
    }

    @Override
    public String statusName() {
        return status.name();
    }

    @Override
    public Text statusTitle() {
        return status().title();
    }

    @Override
    public boolean isClosed() {
        return status.isClosed();
    }

    @Override
    public Instant openedAt() {
        return opened.openedAt();
    }

    /** The applicant, who applied for him, and who acts now. The opponent is no party here and never will be. */
    @Override
    public List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        parties.add(new Party(filing.applicant().key(), "APPLICANT"));
        if (filing.representative() != null) {
            parties.add(new Party(filing.representative().key(), "REPRESENTATIVE"));
        }
        Counsel counsel = representation.work().counsel();
        if (counsel != null) {
            parties.add(new Party(counsel.key(), "COUNSEL"));
        }
        return parties;
    }

    @Override
    public List<Deadline> deadlines() {
        return clocks.all();
    }

    @Override
    public List<CaseLink> links() {
        List<CaseLink> links = new ArrayList<>();
        if (origin != null) {
            links.add(new CaseLink(origin.link(), origin.fromCase(), origin.id()));
        }
        representation.all().forEach(referral -> {
            Referral.Answer answer = referral.answer();
            if (answer != null && answer.caseReference() != null) {
                links.add(new CaseLink(referral.type(), answer.caseReference(), referral.id()));
            }
        });
        return links;
    }

    @Override
    public List<Fact<LegalAidEvent>> takeFacts() {
        List<Fact<LegalAidEvent>> taken = List.copyOf(facts);
        facts.clear();
        return taken;
    }

    private static LegalAidApplication open(
            Periods periods,
            Reference reference,
            Reference matter,
            AidStatus start,
            Filing filing,
            @Nullable IncomingReferral origin,
            Act act) {
        return new LegalAidApplication(
                periods,
                new LegalAidState(
                        reference,
                        matter,
                        act.at(),
                        act.by(),
                        start,
                        filing,
                        origin,
                        null,
                        null,
                        List.of(),
                        Work.NONE,
                        null,
                        null,
                        List.of(),
                        Supervision.NONE,
                        List.of(),
                        List.of()));
    }

    private void begin(LegalAidEvent event) {
        facts.add(new Fact<>(event, null, status.name(), ""));
    }

    /** The one door: the move, if it is legal, and its event together. */
    private void move(AidStatus to, LegalAidEvent event, String note) {
        AidStatus from = status;
        status = MOVES.move(from, to).to();
        facts.add(new Fact<>(event, from.name(), to.name(), note));
    }

    private void note(LegalAidEvent event, String note) {
        facts.add(new Fact<>(event, status.name(), status.name(), note));
    }

    private void answerOrigin(IncomingReferral to, Referral.Status answer) {
        note(new LegalAidEvent.IncomingAnswered(to.id(), to.link(), to.from(), answer, null), "");
    }

    /** Lends the door to the parts, and to nobody else. */
    private final class OwnDoor implements Door {
        @Override
        public AidStatus status() {
            return status;
        }

        @Override
        public void move(AidStatus to, LegalAidEvent event, String note) {
            LegalAidApplication.this.move(to, event, note);
        }

        @Override
        public void note(LegalAidEvent event, String note) {
            LegalAidApplication.this.note(event, note);
        }

        @Override
        public void require(Set<AidStatus> statuses) {
            if (!statuses.contains(status)) {
                throw new IllegalMove(status, status, MOVES.from(status));
            }
        }

        @Override
        public Filing filing() {
            return filing;
        }

        @Override
        public void refile(Filing changed) {
            filing = changed;
        }

        @Override
        public void tellOrigin() {
            IncomingReferral from = origin;
            if (from != null && !from.outcomeTold()) {
                origin = from.told();
                note(new LegalAidEvent.IncomingCompleted(from.id(), from.from(), status), "");
            }
        }
    }
}
