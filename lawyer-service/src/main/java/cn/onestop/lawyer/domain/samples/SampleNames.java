package cn.onestop.lawyer.domain.samples;

import java.util.random.RandomGenerator;

/** Plausible names of nobody in particular. */
final class SampleNames {
    /** The commoner a surname, the more often it stands here. */
    private static final String SURNAMES =
            "王王王王王王王王李李李李李李李张张张张张张张刘刘刘刘刘赵赵赵赵孙孙孙孙陈陈杨杨杨于于徐徐徐高高马马朱朱郭郭宋宋韩韩姜姜林吴周胡何董冯曹许邓崔金田谭佟关那白石范孟宫邹";

    private static final String FIRST = "志文国建玉春丽桂海永晓德明成宝立秀庆凤洪淑广东振长连世新家学忠亚士艳雪俊景";
    private static final String SECOND = "军华伟平英杰红霞荣明强辉生林涛民兰芳梅敏勇刚玲艳斌超鹏波成海江山福祥娟云峰武义利";
    private static final String FIRM = "正衡明德诚信博法公达天合华盛恒泰中远弘道方圆同泽";

    private SampleNames() {}

    static String person(RandomGenerator random) {
        StringBuilder name = new StringBuilder(3).append(pick(SURNAMES, random));
        if (random.nextInt(100) < 80) {
            name.append(pick(FIRST, random));
        }
        return name.append(pick(SECOND, random)).toString();
    }

    static String firm(RandomGenerator random) {
        return String.valueOf(pick(FIRM, random)) + pick(FIRM, random);
    }

    private static char pick(String from, RandomGenerator random) {
        return from.charAt(random.nextInt(from.length()));
    }
}
