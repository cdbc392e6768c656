package cn.onestop.forensic.application;

import cn.onestop.cases.CaseStore;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Field;
import cn.onestop.forensic.domain.Opinion;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.web.Problems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Lets anyone who holds a paper check it: by its number and its code, and without what it says. */
@Service
public class CheckingOpinion {
    private final CaseStore<Appraisal> store;

    CheckingOpinion(CaseStore<Appraisal> store) {
        this.store = store;
    }

    /** What an opinion is worth now. */
    public enum Worth {
        VALID,
        /** A slip was put right; the meaning stands (General Rules art. 41). */
        CORRECTED,
        /** An appraiser refused to testify: no court may rest on it (Civil Procedure Law art. 81). */
        UNUSABLE
    }

    /** @param sha256 of the PDF, to be compared with what one holds */
    public record Checked(
            String number, String institution, Field field, Instant issuedAt, String sha256, Worth worth) {}

    /** @throws cn.onestop.web.ProblemException 404 for no such paper, and for a wrong code */
    public Checked check(Reference number, String code) {
        if (number.line() != Line.FORENSIC) {
            throw Problems.notFound();
        }
        Appraisal it = store.get(number).value();
        Opinion.Issued paper = it.working()
                .issued()
                .filter(one -> MessageDigest.isEqual(
                        one.code().getBytes(StandardCharsets.UTF_8),
                        code.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(Problems::notFound);
        return new Checked(
                paper.number(),
                it.commission().laboratory().name(),
                it.commission().field(),
                paper.at(),
                paper.sha256(),
                worth(it));
    }

    private static Worth worth(Appraisal it) {
        if (!it.afterwards().isUsable()) {
            return Worth.UNUSABLE;
        }
        return it.afterwards().corrections().isEmpty() ? Worth.VALID : Worth.CORRECTED;
    }
}
