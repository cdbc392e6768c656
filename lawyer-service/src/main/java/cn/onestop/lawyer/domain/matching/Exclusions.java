package cn.onestop.lawyer.domain.matching;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Text;
import cn.onestop.lawyer.domain.Law;
import cn.onestop.lawyer.domain.Work;
import cn.onestop.lawyer.domain.directory.Firm;
import cn.onestop.lawyer.domain.directory.Practitioner;
import cn.onestop.lawyer.domain.directory.Profession;
import cn.onestop.lawyer.domain.directory.Workload;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What keeps a practitioner from being asked. Named policies in a list; each carries its article. */
final class Exclusions {
    /** What a policy looks at. */
    record Look(Practitioner who, @Nullable Firm firm, Wish wish, Workload workload) {}

    record Policy(String code, Predicate<Look> excludes, Function<Look, Text> text, Article article) {}

    static final List<Policy> IN_ORDER = List.of(
            new Policy(
                    "NOT_PRACTISING",
                    look -> !look.who().practising() || look.firm() == null,
                    look -> new Text("执业证当前无效，或者没有执业机构", "the licence is not in force now, or there is no firm"),
                    Law.lawyers("13")),
            new Policy(
                    "NO_ACCOUNT",
                    look -> look.wish().online() && look.who().personKey() == null,
                    look -> new Text("没有可以在线答复的账户", "has no account by which to answer an offer in time"),
                    Law.PLATFORM),
            new Policy(
                    "ASKED_ALREADY",
                    look -> look.wish().asked().contains(look.who().id()),
                    look -> new Text("已就本案征询过", "was asked about this case already"),
                    Law.PLATFORM),
            new Policy(
                    "LAWYERS_ONLY",
                    look -> look.who().profession() != Profession.LAWYER
                            && look.wish().work() == Work.CRIMINAL_DEFENCE,
                    look -> new Text("只有律师可以从事辩护业务", "only a lawyer may defend"),
                    Law.lawyers("13")),
            new Policy(
                    "OTHER_PROFESSION_ASKED_FOR",
                    look -> look.wish().only() != null
                            && look.wish().only() != look.who().profession(),
                    look -> new Text("本次指派限于另一类法律援助人员", "the assignment is for another profession"),
                    Law.legalAid("25")),
            new Policy(
                    "PRACTICE_TOO_SHORT",
                    look -> look.wish().years()
                            > look.who()
                                    .yearsIn(look.wish().field(), look.wish().day()),
                    look -> new Text(
                            "相关执业经历不足" + look.wish().years() + "年",
                            "has practised in this field for less than "
                                    + look.wish().years() + " years"),
                    Law.legalAid("26")),
            new Policy(
                    "OUTSIDE_DISTRICT",
                    Exclusions::actsOutsideDistrict,
                    look -> new Text("当事人没有一方位于该基层法律服务所辖区内", "no party lives or sits in the office's district"),
                    Law.civilProcedureInterpretation("88")),
            new Policy(
                    "FORMER_JUDGE_OR_PROSECUTOR",
                    look -> look.wish().work().inCourt()
                            && look.who().formerOffice() != null
                            && look.who().formerOffice().barsOn(look.wish().day()),
                    look -> new Text(
                            "曾任法官、检察官，离任未满二年，不得担任诉讼代理人或者辩护人",
                            "left a judge's or prosecutor's office less than two years ago and may not act in court"),
                    Law.lawyers("41")),
            new Policy(
                    "KIN_OR_INTEREST",
                    look -> look.who().declarations().stream()
                            .anyMatch(declared -> look.wish().parties().contains(declared.hash())),
                    look -> new Text(
                            "与本人或者其近亲属有利益冲突", "the matter touches an interest of the own or of a near relative"),
                    Law.lawyers("39")),
            new Policy(
                    "NO_ROOM",
                    look -> room(look) < 1,
                    look -> new Text("在办案件已达上限", "has as many cases in hand as can be taken on"),
                    Law.PLATFORM));

    private Exclusions() {}

    static boolean any(Look look) {
        for (Policy policy : IN_ORDER) {
            if (policy.excludes().test(look)) {
                return true;
            }
        }
        return false;
    }

    static List<Exclusion> all(Look look) {
        return IN_ORDER.stream()
                .filter(policy -> policy.excludes().test(look))
                .map(policy -> new Exclusion(policy.code(), policy.text().apply(look), policy.article()))
                .toList();
    }

    static int room(Look look) {
        return look.who().capacity() - look.who().otherCases() - look.workload().open();
    }

    /** In court a grassroots worker acts only where one party is in the district; without a known party nowhere. */
    private static boolean actsOutsideDistrict(Look look) {
        Firm firm = look.firm();
        return look.who().profession() == Profession.GRASSROOTS_LEGAL_WORKER
                && look.wish().work().inCourt()
                && firm != null
                && look.wish().partyAreas().stream().noneMatch(area -> area.startsWith(firm.district()));
    }
}
