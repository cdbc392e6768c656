package cn.onestop.papers;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class Samples {
    private Samples() {}

    static Paper certificate(URI address, LocalDate date, @Nullable String watermark) {
        return new Paper(
                "沈阳市和平公证处",
                "具有强制执行效力的债权文书公证书",
                "2026-2101-000017",
                List.of(
                        new Paper.Field("申请人", "宋桂芳（样本）"),
                        new Paper.Field("被申请人", "辽宁省沈阳市和平区样本建筑劳务分包工程有限责任公司，统一社会信用代码 91210102MA0SAMPLE0（样本）"),
                        new Paper.Field("公证事项", "还款协议（强制执行）"),
                        new Paper.Field("减免公证费", "全额免除（《公证法》第三十四条）")),
                List.of(
                        new Paper.Section(
                                "公证事实",
                                List.of(
                                        "经查，双方当事人于二〇二六年十一月二十三日签订《调解协议书》（编号 MED-20261123-7K3Q9X4F-C），约定于2026年12月31日前一次付清拖欠的劳动报酬人民币 18,600.00 元；双方具有完全民事行为能力，意思表示真实。",
                                        "双方已被告知赋予强制执行效力的法律意义和可能产生的后果，并明确表示：债务人不履行或者不适当履行债务时，愿意直接接受强制执行。生僻字：龘、㛃、喆。")),
                        new Paper.Section("公证结论", List.of("兹证明上述协议符合《中华人民共和国公证法》第三十七条的规定，自出具之日起具有强制执行效力。"))),
                List.of(new Paper.Signatory("公证员", "田文博（样本）")),
                "中华人民共和国辽宁省沈阳市",
                date,
                new Paper.Check("K7Q2-M9XD", address),
                List.of("任何人可凭编号和校验码查询本公证书是否有效。"),
                watermark);
    }
}
