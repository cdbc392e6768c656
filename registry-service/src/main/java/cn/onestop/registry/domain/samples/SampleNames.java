package cn.onestop.registry.domain.samples;

import java.util.random.RandomGenerator;

/** Plausible names of nobody in particular: common surnames of the province with common given names. */
final class SampleNames {
    /** The commoner a surname, the more often it stands here. */
    private static final String SURNAMES =
            "王王王王王王王王李李李李李李李张张张张张张张刘刘刘刘刘赵赵赵赵孙孙孙孙陈陈杨杨杨于于" + "徐徐徐高高马马朱朱郭郭宋宋韩韩姜姜曲林吴周胡何董冯曹许邓崔金田丛谭佟关那白石范孟宫邹隋迟";

    private static final String FIRST = "志文国建玉春丽桂海永晓德明成宝立秀庆凤洪淑广东振长连世新家万学忠亚士艳红雪俊景";
    private static final String SECOND = "军华伟平英杰红霞荣明强辉生林涛民兰芳梅敏勇刚玲艳斌超鹏波成海江山福祥贵娟丽云峰武义利";

    private SampleNames() {}

    static String next(RandomGenerator random) {
        StringBuilder name = new StringBuilder(3).append(pick(SURNAMES, random));
        if (random.nextInt(100) < 80) {
            name.append(pick(FIRST, random));
        }
        return name.append(pick(SECOND, random)).toString();
    }

    private static char pick(String from, RandomGenerator random) {
        return from.charAt(random.nextInt(from.length()));
    }
}
