package cn.onestop.forensic.adapter.papers;

import cn.onestop.forensic.application.ForensicSettings;
import cn.onestop.forensic.application.Papers;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Commission;
import cn.onestop.forensic.domain.Opinion;
import cn.onestop.forensic.domain.Refusals;
import cn.onestop.kernel.Sensitive;
import cn.onestop.papers.MissingGlyph;
import cn.onestop.papers.Paper;
import cn.onestop.papers.Press;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The letter of opinion as PDF (General Rules arts 36, 37). */
@Component
class OpinionPress implements Papers {
    private static final String PLACE = "辽宁省";

    private final Press press = new Press();
    private final ForensicSettings settings;

    OpinionPress(ForensicSettings settings) {
        this.settings = settings;
    }

    @Override
    public byte[] opinion(Appraisal it, String number, String code, LocalDate day) {
        Opinion opinion = it.working().opinion().orElseThrow();
        Paper paper = new Paper(
                it.commission().laboratory().name(),
                "司法鉴定意见书",
                number,
                fields(it),
                sections(it, opinion),
                it.team().members().stream()
                        .map(one -> new Paper.Signatory("司法鉴定人", one.name()))
                        .toList(),
                PLACE,
                day,
                new Paper.Check(code, URI.create(settings.checkUrl() + number + "?code=" + code)),
                List.of("本意见书由司法鉴定人签名；任何人可凭编号和校验码核验其真伪及效力。", "对鉴定意见有异议的，可以申请补充鉴定、重新鉴定，或者申请人民法院通知鉴定人出庭作证。"),
                null);
        try {
            return press.print(paper);
        } catch (MissingGlyph e) {
            throw Refusals.unprintable(Character.toString(e.codePoint()));
        }
    }

    private static List<Paper.Field> fields(Appraisal it) {
        Commission commission = it.commission();
        List<Paper.Field> fields = new ArrayList<>();
        fields.add(new Paper.Field("委托人", commission.client().name()));
        fields.add(new Paper.Field("鉴定类别", commission.field().title().zh()));
        fields.add(new Paper.Field("是否重新鉴定", commission.kind().title().zh()));
        if (commission.subject() != null) {
            fields.add(new Paper.Field("被鉴定人", commission.subject().name()));
        }
        fields.add(new Paper.Field("鉴定事项", commission.question().value()));
        fields.add(new Paper.Field(
                "鉴定材料", commission.items().stream().map(Sensitive::value).collect(Collectors.joining("；"))));
        fields.add(new Paper.Field(
                "鉴定人及执业证号",
                it.team().members().stream()
                        .map(one -> one.name() + "（" + one.licence() + "）")
                        .collect(Collectors.joining("；"))));
        if (!commission.purpose().value().isBlank()) {
            fields.add(new Paper.Field("鉴定用途", commission.purpose().value()));
        }
        return fields;
    }

    private static List<Paper.Section> sections(Appraisal it, Opinion opinion) {
        List<Paper.Section> sections = new ArrayList<>();
        sections.add(section("一、基本案情", it.commission().circumstances()));
        sections.add(section("二、鉴定过程", opinion.process()));
        sections.add(section("三、分析说明", opinion.analysis()));
        sections.add(section("四、鉴定意见", opinion.conclusion()));
        if (!opinion.dissents().isEmpty()) {
            sections.add(new Paper.Section(
                    "五、不同意见",
                    it.team().members().stream()
                            .filter(one -> opinion.dissents().containsKey(one.id()))
                            .map(one -> one.name() + "："
                                    + Objects.requireNonNull(opinion.dissents().get(one.id()))
                                            .value())
                            .toList()));
        }
        return sections;
    }

    private static Paper.Section section(String heading, Sensitive text) {
        return new Paper.Section(
                heading,
                (text.value().isBlank() ? "（未提供）" : text.value())
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
