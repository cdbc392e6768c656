package cn.onestop.notary.domain.samples;

import cn.onestop.notary.domain.directory.Notary;
import cn.onestop.notary.domain.directory.NotaryOffice;
import java.util.List;

/** An office of Haicheng with two notaries, whose accounts a trial has. */
public record Samples(List<Notary> notaries, List<NotaryOffice> offices) {
    private static final String AREA = "210381";
    private static final String OFFICE = "NO-sample-haicheng";

    public Samples {
        notaries = List.copyOf(notaries);
        offices = List.copyOf(offices);
    }

    public static Samples none() {
        return new Samples(List.of(), List.of());
    }

    public static Samples ofHaicheng() {
        return new Samples(
                List.of(
                        notary("N-sample-feng", "冯玉兰", "P-sample0notary0000001", "12103810000001"),
                        notary("N-sample-xu", "许志远", "P-sample0notary0000002", "12103810000002")),
                List.of(new NotaryOffice(OFFICE, 1, "海城市公证处（样例）", AREA, AREA, "辽宁省海城市（样例）", true)));
    }

    private static Notary notary(String id, String name, String person, String licence) {
        return new Notary(id, 1, name, person, OFFICE, AREA, licence, true, List.of(), true);
    }
}
