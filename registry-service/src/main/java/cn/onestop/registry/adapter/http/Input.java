package cn.onestop.registry.adapter.http;

import cn.onestop.kernel.Text;
import cn.onestop.registry.domain.Area;
import cn.onestop.registry.domain.Areas;
import cn.onestop.registry.domain.search.Entry;
import cn.onestop.registry.domain.search.Hit;
import cn.onestop.registry.domain.search.Query;
import cn.onestop.web.Cursors;
import cn.onestop.web.Page;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Problems;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the register's operations read out of their parameters alike. */
final class Input {
    private static final int LONGEST_NAME = 50;

    private Input() {}

    /** The area, or a 400 that names the field. */
    static Area area(Areas areas, String field, String code) {
        return areas.find(code)
                .orElseThrow(() -> Problems.invalid(field, new Text("没有这个行政区划代码", "is not the code of an area")));
    }

    /** The area to look in; the whole province when none is named. */
    static String within(Areas areas, @Nullable String code) {
        return code == null ? "" : area(areas, "area", code).code();
    }

    static ProblemException unreadableHours(String field, IllegalArgumentException why) {
        return Problems.invalid(
                field,
                new Text(
                        "开放时间应形如 Mo-Fr 08:30-11:30,13:00-17:00",
                        "must be like Mo-Fr 08:30-11:30,13:00-17:00: " + why.getMessage()));
    }

    static String name(@Nullable String q) {
        if (q != null && q.length() > LONGEST_NAME) {
            throw Problems.invalid(
                    "q",
                    new Text(
                            "不得超过 " + LONGEST_NAME + " 个字符",
                            "must not be longer than " + LONGEST_NAME + " characters"));
        }
        return q == null ? "" : q;
    }

    static Query.@Nullable After after(Cursors cursors, String list, Optional<String> cursor) {
        if (cursor.isEmpty()) {
            return null;
        }
        String[] parts = cursors.read(list, cursor.get()).split("\n", -1);
        return new Query.After(Integer.parseInt(parts[0]), parts[1], parts[2]);
    }

    /** A page of hits; one more than the limit was looked for. */
    static <E extends Entry> Page<E> page(Cursors cursors, String list, List<Hit<E>> hits, int limit) {
        List<Hit<E>> shown = hits.subList(0, Math.min(limit, hits.size()));
        String next = null;
        if (hits.size() > limit) {
            Hit<E> last = shown.getLast();
            next = cursors.sign(
                    list,
                    last.rank() + "\n" + last.entry().area() + "\n"
                            + last.entry().id());
        }
        return new Page<>(shown.stream().map(Hit::entry).toList(), next);
    }
}
