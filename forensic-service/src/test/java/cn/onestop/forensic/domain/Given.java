package cn.onestop.forensic.domain;

import cn.onestop.cases.DeadlineRulesReader;
import cn.onestop.forensic.domain.directory.Institution;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.WorkingCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Appraisals in every status, brought there by their verbs: a worker, Zhao, whose injury is appraised by an institution of Anshan. */
public final class Given {
    public static final String CLIENT = "P-zhao";
    public static final WorkingCalendar CALENDAR = WorkingCalendar.published();
    public static final Periods PERIODS =
            new Periods(DeadlineRulesReader.read(Given.class.getResourceAsStream("/deadline-rules.yml")), CALENDAR);
    public static final String REFERRAL = Reference.mint(Line.REFERRAL, LocalDate.of(2026, 9, 1), new Random(5))
            .toString();
    public static final String SENDER = Reference.mint(Line.MEDIATION, LocalDate.of(2026, 9, 1), new Random(5))
            .toString();
    public static final Member MA = new Member("A1", "马德胜", "P-ma", "2101001", true);
    public static final Member SONG = new Member("A2", "宋佳", "P-song", "2101002", false);
    public static final Member BAI = new Member("A3", "白雪", null, "2101003", false);

    private static final Random RANDOM = new Random(7);

    private Given() {}

    public static Instant shanghai(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(WorkingCalendar.ZONE).toInstant();
    }

    public static Act act(String localDateTime) {
        return new Act(shanghai(localDateTime), "P-institution", null, "test");
    }

    public static Commission commission(String at) {
        return commission(at, Commission.Kind.FIRST, null);
    }

    public static Commission commission(String at, Commission.Kind kind, Commission.@Nullable Earlier earlier) {
        LocalDate day = LocalDateTime.parse(at).toLocalDate();
        List<Sensitive> items = List.of(new Sensitive("病历"), new Sensitive("CT片"));
        return new Commission(
                Reference.mint(Line.FORENSIC, day, RANDOM),
                Reference.mint(Line.MATTER, day, RANDOM),
                kind,
                earlier,
                new Client(Client.Kind.CITIZEN, CLIENT, "赵铁柱", null, null),
                new Somebody(CLIENT, "赵铁柱"),
                List.of(new Somebody("O-employer", "某公司")),
                Field.CLINICAL,
                new Sensitive("右腿伤残等级"),
                items,
                new Sensitive("工伤赔偿"),
                new Sensitive("在工地摔伤"),
                Identity.of(
                        new Somebody(CLIENT, "赵铁柱"),
                        new Client(Client.Kind.CITIZEN, CLIENT, "赵铁柱", null, null),
                        Field.CLINICAL,
                        "右腿伤残等级",
                        List.of("病历", "CT片")),
                true,
                "2103",
                new Commission.Laboratory("I1", "鞍山样例司法鉴定中心", Institution.Accreditation.PROVINCIAL, "P-head"),
                shanghai(at),
                null);
    }

    public static Appraisal entrusted(String at) {
        return Appraisal.entrusted(PERIODS, commission(at), act(at));
    }

    public static Appraisal referred(String at) {
        return Appraisal.referred(
                PERIODS,
                commission(at),
                new IncomingReferral(REFERRAL, LinkType.EVIDENCE_FOR, Line.MEDIATION, SENDER, false),
                act(at));
    }

    public static Appraisal accepted(String at) {
        Appraisal it = entrusted(at);
        it.entrusting().accept(act(at), true);
        return it;
    }

    public static Appraisal rejected(String at) {
        Appraisal it = entrusted(at);
        it.entrusting().reject(act(at), RejectionGround.BEYOND_ABILITY, "设备不足");
        return it;
    }

    public static void drawUp(Appraisal it, String at, @Nullable Integer days) {
        it.entrusting().drawUp(act(at), "2026-临-1", days, new BigDecimal("1800"), new BigDecimal("1800"), "无", "原件退还");
    }

    public static Appraisal agreed(String at) {
        return agreed(at, null);
    }

    public static Appraisal agreed(String at, @Nullable Integer days) {
        Appraisal it = accepted(at);
        drawUp(it, at, days);
        it.entrusting().sign(act(at));
        return it;
    }

    public static Appraisal begun(String at) {
        return begun(at, null);
    }

    public static Appraisal manned(String at) {
        return manned(at, null);
    }

    private static Appraisal manned(String at, @Nullable Integer days) {
        Appraisal it = agreed(at, days);
        it.team().name(act(at), List.of(MA, SONG));
        return it;
    }

    public static Appraisal begun(String at, @Nullable Integer days) {
        Appraisal it = manned(at, days);
        it.working().begin(act(at));
        return it;
    }

    public static Appraisal waiting(String at) {
        Appraisal it = begun(at);
        it.working().askMaterials(act(at), "近期X光片", false);
        return it;
    }

    public static Opinion text() {
        return Opinion.draft(new Sensitive("查体"), new Sensitive("分析"), new Sensitive("构成十级伤残"), Map.of());
    }

    public static Opinion.Issued paper(String at) {
        return new Opinion.Issued("FOR-1", shanghai(at), "7K3Q9X4F", "ATT-opinion", "ab".repeat(32));
    }

    public static Appraisal signed(String at) {
        Appraisal it = begun(at);
        it.working().draft(act(at), text());
        it.working().sign(act(at), MA.id());
        it.working().sign(act(at), SONG.id());
        return it;
    }

    public static Appraisal issued(String at) {
        Appraisal it = signed(at);
        it.working().issue(act(at), paper(at));
        return it;
    }

    public static Appraisal terminated(String at) {
        Appraisal it = begun(at);
        it.terminate(act(at), TerminationGround.NO_COOPERATION, "被鉴定人不配合");
        return it;
    }
}
