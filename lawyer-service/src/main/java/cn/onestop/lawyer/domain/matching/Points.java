package cn.onestop.lawyer.domain.matching;

import cn.onestop.kernel.Text;
import cn.onestop.lawyer.domain.directory.Language;
import cn.onestop.lawyer.domain.directory.Practitioner;
import cn.onestop.lawyer.domain.directory.Rating;
import cn.onestop.lawyer.domain.directory.Specialty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each side of a match is worth, and the words for it. */
final class Points {
    private static final int ENOUGH_YEARS = 10;
    private static final int BEST_RATING = 5;

    private final Weights weights;
    private final Wish wish;

    Points(Weights weights, Wish wish) {
        this.weights = weights;
        this.wish = wish;
    }

    /** The same sum as of the {@link #reasons}, without the words. */
    int sum(Exclusions.Look look) {
        return area(look) + field(look) + years(look) + language(look) + load(look) + rating(look);
    }

    List<Reason> reasons(Exclusions.Look look) {
        Practitioner who = look.who();
        int inField = who.yearsIn(wish.field(), wish.day());
        Nearness nearness = Nearness.of(who.area(), wish.area());
        int room = Exclusions.room(look);
        Rating said = who.rating().plus(look.workload().rating());
        return List.of(
                new Reason("AREA", area(look), weights.area(), nearness.title()),
                new Reason("FIELD", field(look), weights.field(), fieldText(who)),
                new Reason(
                        "YEARS",
                        years(look),
                        weights.years(),
                        new Text("相关执业" + inField + "年", inField + " years of practice in the field")),
                new Reason("LANGUAGE", language(look), weights.language(), languageText(who)),
                new Reason(
                        "LOAD",
                        load(look),
                        weights.load(),
                        new Text("还可承办" + room + "件", "has room for " + room + " more cases")),
                new Reason("RATING", rating(look), weights.rating(), ratingText(said)));
    }

    private int area(Exclusions.Look look) {
        return weights.area() * Nearness.of(look.who().area(), wish.area()).percent() / 100;
    }

    private int field(Exclusions.Look look) {
        Map<Specialty, LocalDate> since = look.who().since();
        boolean knows = since.containsKey(wish.field());
        if (wish.minor()) {
            int ofTwo = (knows ? 1 : 0) + (since.containsKey(Specialty.MINORS) ? 1 : 0);
            return weights.field() * ofTwo / 2;
        }
        if (knows) {
            return weights.field();
        }
        return wish.field() != Specialty.CRIMINAL && since.containsKey(Specialty.GENERAL) ? weights.field() / 3 : 0;
    }

    private int years(Exclusions.Look look) {
        return weights.years() * Math.min(ENOUGH_YEARS, look.who().yearsIn(wish.field(), wish.day())) / ENOUGH_YEARS;
    }

    private int language(Exclusions.Look look) {
        if (wish.languages().isEmpty()) {
            return 0;
        }
        int spoken = (int) wish.languages().stream()
                .filter(look.who().languages()::contains)
                .count();
        return weights.language() * spoken / wish.languages().size();
    }

    private int load(Exclusions.Look look) {
        return weights.load() * Exclusions.room(look) / Math.max(1, look.who().capacity());
    }

    /** Nobody said anything yet: half, so that a newcomer is found too. */
    private int rating(Exclusions.Look look) {
        Rating said = look.who().rating().plus(look.workload().rating());
        return said.count() == 0
                ? weights.rating() / 2
                : (int) Math.round(weights.rating() * said.mean().orElse(0) / BEST_RATING);
    }

    private Text fieldText(Practitioner who) {
        Text title = wish.field().title();
        boolean knows = who.since().containsKey(wish.field());
        boolean children = wish.minor() && who.since().containsKey(Specialty.MINORS);
        return new Text(
                (knows ? "专长包括" : "专长不包括") + title.zh() + (children ? "，熟悉未成年人事务" : ""),
                (knows ? "practises in " : "does not name ")
                        + title.en()
                        + (children ? ", and knows children's matters" : ""));
    }

    private Text languageText(Practitioner who) {
        List<Language> spoken = wish.languages().stream()
                .filter(who.languages()::contains)
                .sorted()
                .toList();
        if (wish.languages().isEmpty()) {
            return new Text("没有语言要求", "no language was asked for");
        }
        return spoken.isEmpty()
                ? new Text("不会所要求的语言", "speaks none of the languages asked for")
                : new Text(
                        "会"
                                + String.join(
                                        "、",
                                        spoken.stream()
                                                .map(one -> one.title().zh())
                                                .toList()),
                        "speaks "
                                + String.join(
                                        ", ",
                                        spoken.stream()
                                                .map(one -> one.title().en())
                                                .toList()));
    }

    private static Text ratingText(Rating said) {
        if (said.count() == 0) {
            return new Text("尚无评价", "nobody has given a rating yet");
        }
        String mean = String.format(Locale.ROOT, "%.1f", said.mean().orElse(0));
        return new Text(said.count() + "人评价，平均" + mean + "分", mean + " of 5, from " + said.count() + " clients");
    }
}
