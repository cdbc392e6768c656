package cn.onestop.notary.application;

import cn.onestop.cases.attachments.Attachment;
import cn.onestop.cases.attachments.Attachments;
import cn.onestop.kernel.Text;
import cn.onestop.notary.domain.ActingNotary;
import cn.onestop.notary.domain.Application;
import cn.onestop.notary.domain.Certificate;
import cn.onestop.notary.domain.Debt;
import cn.onestop.notary.domain.Draft;
import cn.onestop.notary.domain.Execution;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Office;
import cn.onestop.notary.domain.Participant;
import cn.onestop.notary.domain.Print;
import cn.onestop.notary.domain.Review;
import cn.onestop.papers.MissingGlyph;
import cn.onestop.papers.Paper;
import cn.onestop.papers.Press;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Prints certificates as PDF, with number, code and QR, and keeps them among the case's files. */
@Component
class PrintingPapers {
    private static final String UPLOADER = "system:notary-service";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String NOTE = "任何人可凭编号和校验码（或者扫码）核验本公证书及其效力，是否被更正、撤销以核验结果为准。";

    private final Press press;
    private final Attachments attachments;
    private final CertificateNumbers numbers;
    private final NotarySettings settings;
    private final BusinessClock clock;

    PrintingPapers(
            Press press,
            Attachments attachments,
            CertificateNumbers numbers,
            NotarySettings settings,
            BusinessClock clock) {
        this.press = press;
        this.attachments = attachments;
        this.numbers = numbers;
        this.settings = settings;
        this.clock = clock;
    }

    /** A printed paper that the case is about to hold. */
    record Printed(String number, String code, Print print) {}

    /** Whether the draft can be printed at all; a character without a glyph is named now, not when the certificate is due. */
    void requirePrintable(Notarization it, Draft draft, ActingNotary notary) {
        printed(certificate(it, draft, notary, "0000-000000-000000", "00000000"));
    }

    Printed certificate(Notarization it) {
        String number = number(it, "");
        String code = code();
        Draft draft = it.certifying().draft().orElseThrow();
        ActingNotary notary = it.examining().notary().orElseThrow();
        return keep(it, Print.Occasion.ISSUE, number, code, certificate(it, draft, notary, number, code));
    }

    /** What a review brought, under the certificate's own number and code. */
    Printed correction(Notarization it, Review review, String text) {
        Certificate certificate = it.certifying().certificate().orElseThrow();
        boolean supplement = review.outcome() == Review.Outcome.SUPPLEMENTED;
        Paper paper = paper(
                it,
                supplement ? "补正公证书" : "更正公证书",
                certificate.number(),
                certificate.code(),
                head(it),
                List.of(
                        new Paper.Section("复查决定", lines(review.words().value())),
                        new Paper.Section(supplement ? "补正内容" : "更正内容", lines(text))),
                Objects.requireNonNull(review.reviewer()));
        return keep(
                it,
                supplement ? Print.Occasion.SUPPLEMENT : Print.Occasion.CORRECTION,
                certificate.number(),
                certificate.code(),
                paper);
    }

    Printed execution(Notarization it, ActingNotary notary) {
        String number = number(it, "E");
        String code = code();
        Execution execution = it.enforcing().execution();
        Debt debt = it.enforcing().debt().orElseThrow();
        Certificate deed = it.certifying().certificate().orElseThrow();
        List<Paper.Field> head = new ArrayList<>(head(it));
        head.add(new Paper.Field("公证债权文书编号", deed.number()));
        Paper paper = paper(
                it,
                "执行证书",
                number,
                code,
                head,
                List.of(
                        new Paper.Section("履行情况", lines(execution.statement().value())),
                        new Paper.Section(
                                "执行标的",
                                List.of(
                                        "债权人：" + name(it, debt.creditor()) + "；被执行人：" + name(it, debt.debtor()) + "。",
                                        "未履行的给付：人民币 " + execution.owedYuan() + " 元，履行期限至 " + DAY.format(debt.payBy())
                                                + "。",
                                        "债权人可凭公证债权文书和本执行证书向被执行人住所地或者被执行的财产所在地人民法院申请执行。"))),
                notary);
        return keep(it, Print.Occasion.EXECUTION, number, code, paper);
    }

    /** Says that the case holds the paper now; after the case's update. */
    void bind(Printed printed, Notarization it) {
        attachments.bind(List.of(printed.print().attachment()), it.reference().toString());
    }

    private Paper certificate(Notarization it, Draft draft, ActingNotary notary, String number, String code) {
        List<Paper.Section> sections = new ArrayList<>();
        sections.add(new Paper.Section("公证事实", lines(draft.statement().value())));
        it.enforcing().debt().ifPresent(debt -> sections.add(debt(it, debt)));
        sections.add(new Paper.Section("公证结论", lines(draft.conclusion().value())));
        return paper(it, title(it), number, code, head(it), sections, notary);
    }

    /** Who owes whom what must stand in the certificate itself (Supreme Court's provisions of 2018, art. 4). */
    private static Paper.Section debt(Notarization it, Debt debt) {
        return new Paper.Section(
                "债权债务和强制执行承诺",
                List.of(
                        "债权人" + name(it, debt.creditor()) + "与债务人" + name(it, debt.debtor()) + "于"
                                + DAY.format(debt.madeOn()) + "达成协议（" + debt.agreement() + "），债务人应于"
                                + DAY.format(debt.payBy()) + "前给付人民币 " + debt.amountYuan() + " 元。",
                        "债务人已被告知赋予强制执行效力的法律意义和后果，承诺不履行或者履行不适当时愿意直接接受强制执行（《公证法》第三十七条）。"));
    }

    private Paper paper(
            Notarization it,
            String title,
            String number,
            String code,
            List<Paper.Field> head,
            List<Paper.Section> sections,
            ActingNotary signs) {
        Office office = Objects.requireNonNull(it.intake().office());
        return new Paper(
                office.name(),
                title,
                number,
                head,
                sections,
                List.of(new Paper.Signatory("公证员", signs.name())),
                office.address(),
                clock.today(),
                new Paper.Check(code, URI.create(settings.checkAddress() + "/" + number + "?code=" + code)),
                List.of(NOTE),
                settings.samples() ? "样本 SAMPLE" : null);
    }

    private static String title(Notarization it) {
        return it.applying().application().orElseThrow().kind().title().zh() + "书";
    }

    /** Nothing of the fee: that somebody is relieved of it is no business of the other party. */
    private static List<Paper.Field> head(Notarization it) {
        Application application = it.applying().application().orElseThrow();
        List<Paper.Field> head = new ArrayList<>();
        head.add(new Paper.Field("申请人", names(it, Participant.Role.APPLICANT)));
        String others = names(it, Participant.Role.OTHER_PARTY);
        if (!others.isEmpty()) {
            head.add(new Paper.Field("其他当事人", others));
        }
        head.add(new Paper.Field("公证事项", application.kind().title().zh()));
        return head;
    }

    private static String names(Notarization it, Participant.Role role) {
        return it.participants().stream()
                .filter(one -> one.role() == role)
                .map(Participant::name)
                .collect(Collectors.joining("、"));
    }

    private static String name(Notarization it, String key) {
        return it.participants().stream()
                .filter(one -> one.key().equals(key))
                .map(Participant::name)
                .findFirst()
                .orElse("");
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private Printed keep(Notarization it, Print.Occasion occasion, String number, String code, Paper paper) {
        byte[] pdf = printed(paper);
        String reference = it.reference().toString();
        try {
            Attachment kept = attachments.upload(
                    UPLOADER,
                    UUID.randomUUID().toString(),
                    paper.title() + "-" + number + ".pdf",
                    new ByteArrayInputStream(pdf));
            attachments.claim(UPLOADER, List.of(kept.id()), reference, "");
            return new Printed(number, code, new Print(occasion, kept.id(), kept.sha256(), clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] printed(Paper paper) {
        try {
            return press.print(paper);
        } catch (MissingGlyph e) {
            String character = Character.toString(e.codePoint());
            throw Problems.invalid(
                    "/statement",
                    new Text(
                            "字符“" + character + "”无法印制，请改用可印制的写法",
                            "the character " + character + " can't be printed; write it another way"));
        }
    }

    private String number(Notarization it, String letter) {
        LocalDate day = clock.today();
        String series = day.getYear() + "-"
                + Objects.requireNonNull(it.intake().office()).serves();
        return "%s-%s%06d".formatted(series, letter, numbers.next(series + letter));
    }

    private static String code() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
