package cn.onestop.forensic.application;

import cn.onestop.cases.Stored;
import cn.onestop.cases.attachments.Attachment;
import cn.onestop.cases.attachments.Attachments;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Opinion;
import cn.onestop.forensic.domain.Refusals;
import cn.onestop.forensic.domain.Status;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The opinion, from the draft to the paper that goes out (General Rules arts 36, 37). */
@Service
public class IssuingOpinion {
    private static final String UPLOADER = "forensic-service";
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ChangingAppraisal changing;
    private final Papers papers;
    private final Attachments attachments;
    private final RunningOnce once;
    private final BusinessClock clock;

    IssuingOpinion(
            ChangingAppraisal changing, Papers papers, Attachments attachments, RunningOnce once, BusinessClock clock) {
        this.changing = changing;
        this.papers = papers;
        this.attachments = attachments;
        this.once = once;
        this.clock = clock;
    }

    /** Whoever appraises writes it down. */
    public Stored<Appraisal> draft(CaseRequest request, Opinion text) {
        return changing.byInstitution(request, (it, act) -> it.working().draft(act, text));
    }

    /** An appraiser signs in person; for one without an account the institution records the signature. */
    public Stored<Appraisal> sign(CaseRequest request, String member) {
        return changing.byInstitution(request, (it, act) -> {
            boolean another = it.team()
                    .member(member)
                    .filter(one -> one.key() != null && !one.is(request.caller().personKey()))
                    .isPresent();
            if (another) {
                throw Problems.forbidden();
            }
            it.working().sign(act, member);
        });
    }

    /**
     * Prints it, keeps the PDF with the case, and issues it on the version that the caller saw.
     *
     * @param own id of a PDF of the case, the institution's own letter, that goes out in place of a printed one; or null
     */
    public Stored<Appraisal> issue(CaseRequest request, @Nullable String own) {
        Appraisal now = changing.require(request, Standing::appraises);
        if (now.status() != Status.IN_PROGRESS) {
            return changing.byInstitution(request, (it, act) -> it.working().requireIssuable()); // a repeat, or refused
        }
        now.working().requireIssuable();
        String number = now.reference().toString();
        String code = code();
        Attachment paper = own == null ? printed(now, code) : ofTheCase(now, own);
        Stored<Appraisal> issued = changing.byInstitution(
                request,
                (it, act) -> it.working()
                        .issue(act, new Opinion.Issued(number, act.at(), code, paper.id(), paper.sha256())));
        attachments.bind(List.of(paper.id()), number);
        once.releaseUnlessRunning(issued.value());
        return issued;
    }

    private Attachment printed(Appraisal it, String code) {
        String number = it.reference().toString();
        Attachment paper = kept(it, papers.opinion(it, number, code, clock.today()));
        attachments.claim(UPLOADER, List.of(paper.id()), number, "/opinion");
        return paper;
    }

    private Attachment ofTheCase(Appraisal it, String id) {
        if (!it.files().contains(id)) {
            throw Refusals.noSuchPaper();
        }
        Attachment about = about(it, id);
        if (!about.type().equals("application/pdf")) {
            throw Refusals.noSuchPaper();
        }
        return about;
    }

    private Attachment about(Appraisal it, String id) {
        try {
            Attachments.Content content = attachments.open(id, it.reference().toString());
            content.stream().close();
            return content.about();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Attachment kept(Appraisal it, byte[] pdf) {
        try {
            return attachments.upload(
                    UPLOADER,
                    UUID.randomUUID().toString(),
                    "司法鉴定意见书-" + it.reference() + ".pdf",
                    new ByteArrayInputStream(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
