package cn.onestop.lawyer.domain.matching;

import cn.onestop.kernel.Text;

/** How near two areas are, by the level of the smallest division that holds both. */
enum Nearness {
    SAME_COUNTY("同一县（市、区）", "in the same county", 6, 100),
    SAME_CITY("同一设区的市", "in the same city", 4, 50),
    SAME_PROVINCE("同省", "in the same province", 2, 15),
    ELSEWHERE("外省", "in another province", 0, 0);

    private final Text title;
    private final int digits;
    private final int percent;

    Nearness(String zh, String en, int digits, int percent) {
        this.title = new Text(zh, en);
        this.digits = digits;
        this.percent = percent;
    }

    /** What a practitioner's area holds is as near as can be: who serves the city serves its counties. */
    static Nearness of(String practitioner, String place) {
        for (Nearness each : values()) {
            int length = Math.min(each.digits, practitioner.length());
            if (place.length() >= length && practitioner.regionMatches(0, place, 0, length)) {
                return each;
            }
        }
        return ELSEWHERE;
    }

    Text title() {
        return title;
    }

    int percent() {
        return percent;
    }
}
