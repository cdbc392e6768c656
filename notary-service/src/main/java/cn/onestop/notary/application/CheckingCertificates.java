package cn.onestop.notary.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.cases.neighbours.Persons;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import cn.onestop.notary.domain.Certificate;
import cn.onestop.notary.domain.Execution;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Participant;
import cn.onestop.notary.domain.Print;
import cn.onestop.notary.domain.Review;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Anybody who holds a certificate checks it by number and code, and asks for its review. A wrong code is as unknown as a wrong number. */
@Service
public class CheckingCertificates {
    private final CaseStore<Notarization> store;
    private final IssuedCertificates issued;
    private final Persons persons;
    private final Acts acts;

    CheckingCertificates(CaseStore<Notarization> store, IssuedCertificates issued, Persons persons, Acts acts) {
        this.store = store;
        this.issued = issued;
        this.persons = persons;
        this.acts = acts;
    }

    /** What a certificate is worth now. */
    public enum Validity {
        VALID("有效", "valid"),
        CORRECTED("已更正，以更正公证书为准", "corrected: the correction counts"),
        SUPPLEMENTED("已补正，与补正公证书一并使用", "supplemented: to be used with the supplement"),
        REVOKED("已撤销，自始无效", "revoked: void from the start");

        private final Text title;

        Validity(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    /**
     * What anybody may know: no party is named.
     *
     * @param prints of every paper under this number
     * @param revokedAt null unless revoked
     * @param announcement where the revocation was announced, or null
     */
    public record Checked(
            String number,
            Text title,
            String office,
            String notary,
            Instant issuedAt,
            Validity validity,
            List<Print> prints,
            @Nullable Instant revokedAt,
            @Nullable String announcement) {}

    /** @throws cn.onestop.web.ProblemException 404 for a number that nobody gave, or with another code */
    public Checked check(String number, String code) {
        Notarization it = found(number).value();
        Certificate certificate = it.certifying().certificate().orElseThrow(Problems::notFound);
        Execution execution = it.enforcing().execution();
        Print paper = execution.print();
        if (number.equals(execution.number()) && paper != null) {
            requireSame(code, execution.code());
            return checked(
                    it,
                    number,
                    new Text("执行证书", "execution certificate"),
                    paper.at(),
                    certificate.revokedAt() == null ? Validity.VALID : Validity.REVOKED,
                    List.of(paper),
                    certificate);
        }
        requireSame(code, certificate.code());
        return checked(
                it,
                number,
                it.applying()
                        .application()
                        .orElseThrow(Problems::notFound)
                        .kind()
                        .title(),
                certificate.issuedAt(),
                validity(certificate),
                certificate.prints(),
                certificate);
    }

    private static Checked checked(
            Notarization it,
            String number,
            Text title,
            Instant at,
            Validity validity,
            List<Print> prints,
            Certificate certificate) {
        var office = it.intake().office();
        return new Checked(
                number,
                title,
                office == null ? "" : office.name(),
                it.examining().notary().map(one -> one.name()).orElse(""),
                at,
                validity,
                prints,
                certificate.revokedAt(),
                it.reviewing().last().map(Review::announcement).orElse(null));
    }

    private static Validity validity(Certificate certificate) {
        if (certificate.revokedAt() != null) {
            return Validity.REVOKED;
        }
        return switch (certificate.prints().getLast().occasion()) {
            case CORRECTION -> Validity.CORRECTED;
            case SUPPLEMENT -> Validity.SUPPLEMENTED;
            case ISSUE, EXECUTION -> Validity.VALID;
        };
    }

    /** Who holds a copy and has an interest asks for a review; who is concerned asks as a party. */
    public Stored<Notarization> askReview(
            Caller caller,
            IdempotencyKey key,
            String number,
            String code,
            LocalDate knownOn,
            Review.Subject subject,
            String reason) {
        Notarization now = found(number).value();
        requireSame(code, now.certifying().certificate().map(Certificate::code).orElse(null));
        String person = caller.personKey();
        if (person == null) {
            throw Problems.forbidden();
        }
        Optional<Participant> party = now.spokenForBy(person);
        String name =
                party.isPresent() ? party.get().name() : persons.known(person).name();
        var act = acts.by(caller, key);
        Sensitive why = new Sensitive(reason);
        return store.change(now.reference(), null, act, it -> {
            if (party.isPresent()) {
                it.reviewing().askAsParty(act, party.get(), subject, why);
            } else {
                it.reviewing().askAsInterested(act, person, name, knownOn, subject, why);
            }
        });
    }

    private Stored<Notarization> found(String number) {
        return issued.caseOf(number.strip().toUpperCase(Locale.ROOT))
                .flatMap(store::find)
                .orElseThrow(Problems::notFound);
    }

    private static void requireSame(String given, @Nullable String code) {
        byte[] typed = given.strip().toUpperCase(Locale.ROOT).replace("-", "").getBytes(StandardCharsets.UTF_8);
        if (code == null || !MessageDigest.isEqual(typed, code.getBytes(StandardCharsets.UTF_8))) {
            throw Problems.notFound();
        }
    }
}
