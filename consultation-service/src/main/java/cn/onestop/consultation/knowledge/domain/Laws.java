package cn.onestop.consultation.knowledge.domain;

import cn.onestop.consultation.knowledge.domain.Entry.Citation;
import cn.onestop.kernel.Article;
import cn.onestop.kernel.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The laws that entries may cite, in the versions that were read. */
public final class Laws {
    private static final Pattern NUMBER = Pattern.compile("([1-9][0-9]{0,3})(?:\\([1-9][0-9]?\\)|之[一二三四五六七八九十])?");

    private final Map<String, Law> byName = new LinkedHashMap<>();

    /**
     * @param law the short name
     * @param effective since when this version is in force
     * @param articles the number of the last article
     */
    public record Law(String law, String title, String en, LocalDate effective, int articles) {}

    public Laws(List<Law> laws) {
        laws.forEach(law -> {
            if (byName.put(law.law(), law) != null) {
                throw new IllegalArgumentException("twice among the laws: " + law.law());
            }
        });
    }

    /** What is wrong with a citation; empty when the law is known and has such an article. */
    public Optional<Text> fault(Citation citation) {
        Law law = byName.get(citation.law());
        if (law == null) {
            return Optional.of(new Text("法律名录中没有《" + citation.law() + "》", "is none of the laws that can be cited"));
        }
        Matcher number = NUMBER.matcher(citation.article());
        if (!number.matches() || Integer.parseInt(number.group(1)) > law.articles()) {
            return Optional.of(new Text(
                    "《" + law.law() + "》共" + law.articles() + "条，没有这一条",
                    "has articles 1 to " + law.articles() + ", written as 43 or 43(1)"));
        }
        return Optional.empty();
    }

    /** The law of a citation that has no fault. */
    public Law of(Citation citation) {
        Law law = byName.get(citation.law());
        if (law == null) {
            throw new IllegalArgumentException("no law " + citation.law());
        }
        return law;
    }

    public Article article(Citation citation) {
        return new Article(citation.law(), of(citation).en(), citation.article());
    }
}
