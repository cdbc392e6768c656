package cn.onestop.forensic.domain.samples;

import cn.onestop.forensic.domain.Field;
import cn.onestop.forensic.domain.directory.Appraiser;
import cn.onestop.forensic.domain.directory.Institution;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sample directory of a trial: an institution in each of three cities, with appraisers, two of whom have accounts. It is not
 * stored; the first change of an entry stores that one.
 */
public record Samples(List<Institution> institutions, List<Appraiser> appraisers) {
    private static final LocalDate UNTIL = LocalDate.of(2030, 12, 31);
    private static final Set<Field> LICENSED = EnumSet.complementOf(EnumSet.of(Field.UNSTATED));

    public static Samples none() {
        return new Samples(List.of(), List.of());
    }

    public static Samples all() {
        return new Samples(
                List.of(
                        institution("I2101", "沈阳样例司法鉴定中心", "2101", Institution.Accreditation.NATIONAL, "何志强"),
                        institution("I2102", "大连样例司法鉴定所", "2102", Institution.Accreditation.NATIONAL, "于海波"),
                        institution("I2103", "鞍山样例司法鉴定中心", "2103", Institution.Accreditation.PROVINCIAL, "邹国栋")),
                List.of(
                        appraiser("A2101-1", "I2101", "郝建军", null, true),
                        appraiser("A2101-2", "I2101", "蒋文静", null, true),
                        appraiser("A2101-3", "I2101", "丁一鸣", null, false),
                        appraiser("A2102-1", "I2102", "曲丽娜", null, true),
                        appraiser("A2102-2", "I2102", "姜涛", null, false),
                        appraiser("A2103-1", "I2103", "马德胜", "P-sample0appraiser0001", true),
                        appraiser("A2103-2", "I2103", "宋佳", "P-sample0appraiser0002", false),
                        appraiser("A2103-3", "I2103", "白雪梅", null, false)));
    }

    private static Institution institution(
            String id, String name, String area, Institution.Accreditation accreditation, String head) {
        return new Institution(id, 1, name, "样例-" + area, UNTIL, area, LICENSED, accreditation, head, null, "", true);
    }

    private static Appraiser appraiser(
            String id, String institution, String name, @Nullable String key, boolean senior) {
        return new Appraiser(
                id, 1, institution, name, key, "样例-" + id, UNTIL, LICENSED, senior, senior ? 15 : 6, Set.of(), true);
    }
}
