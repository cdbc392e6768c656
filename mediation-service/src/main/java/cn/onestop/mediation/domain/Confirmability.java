package cn.onestop.mediation.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Refusal.NextStep;
import cn.onestop.kernel.Text;
import cn.onestop.mediation.domain.Agreement.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What no court confirms, each with its article; the first that fits is the reason. */
enum Confirmability {
    IDENTITY(
            "涉及婚姻、亲子、收养等身份关系",
            "it is about marriage, parentage, adoption or another status of a person",
            Law.NOT_CONFIRMABLE,
            null,
            (kind, subjects) -> subjects.contains(Subject.MARRIAGE)
                    || subjects.contains(Subject.PARENTAGE)
                    || subjects.contains(Subject.ADOPTION)),
    TITLE(
            "涉及物权、知识产权确权",
            "it settles a title to property or to intellectual property",
            Law.NOT_CONFIRMABLE,
            Line.NOTARY,
            (kind, subjects) -> subjects.contains(Subject.PROPERTY_TITLE)
                    || subjects.contains(Subject.INTELLECTUAL_PROPERTY_TITLE)),
    OTHER_PROCEDURE(
            "应当适用其他特别程序、公示催告程序或者破产程序",
            "another special procedure, public summons or bankruptcy applies",
            Law.NOT_CONFIRMABLE,
            null,
            (kind, subjects) -> subjects.contains(Subject.SPECIAL_PROCEDURE) || subjects.contains(Subject.BANKRUPTCY)),
    LABOUR_BEYOND_PAYMENT(
            "劳动争议调解协议仅就给付义务达成的，才可以申请司法确认",
            "a labour agreement can be confirmed only when it is about payment duties alone",
            Law.LABOUR_CONFIRMATION,
            null,
            (kind, subjects) -> kind.isLabour() && !subjects.equals(Set.of(Subject.PAYMENT)));

    private final Refusal refusal;
    private final BiPredicate<DisputeKind, Set<Subject>> excludes;

    Confirmability(
            String zh,
            String en,
            Article article,
            @Nullable Line helps,
            BiPredicate<DisputeKind, Set<Subject>> excludes) {
        Text otherWay = helps == Line.NOTARY
                ? new Text("可以咨询公证或者向人民法院起诉", "ask a notary, or sue at the people's court")
                : new Text("可以依法向人民法院提起诉讼", "bring a suit at the people's court");
        this.refusal = new Refusal(
                "NOT_CONFIRMABLE_" + name(), new Text(zh, en), article, List.of(new NextStep(helps, otherWay)));
        this.excludes = excludes;
    }

    static Optional<Refusal> refusal(DisputeKind kind, Agreement agreement) {
        return Arrays.stream(values())
                .filter(policy -> policy.excludes.test(kind, agreement.subjects()))
                .map(policy -> policy.refusal)
                .findFirst();
    }
}
