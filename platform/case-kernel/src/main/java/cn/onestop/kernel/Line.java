package cn.onestop.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The service lines, and the two other kinds of thing that carry a reference. */
public enum Line {
    CONSULTATION("CON", "法律咨询", "Consultation"),
    MEDIATION("MED", "人民调解", "People's mediation"),
    LEGAL_AID("AID", "法律援助", "Legal aid"),
    NOTARY("NOT", "公证", "Notarization"),
    FORENSIC("FOR", "司法鉴定", "Judicial forensics"),
    LAWYER("LAW", "律师服务", "Lawyers and legal services"),
    MATTER("MAT", "事项", "Matter"),
    REFERRAL("REF", "转介", "Referral");

    private final String code;
    private final Text title;

    Line(String code, String zh, String en) {
        this.code = code;
        this.title = new Text(zh, en);
    }

    /** Three letters that begin every reference of this line. */
    public String code() {
        return code;
    }

    public Text title() {
        return title;
    }

    /** The name in event types and queue names: {@code legal_aid}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the service that owns the line: {@code legal-aid-service}. */
    public String serviceName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-service";
    }

    public static Optional<Line> ofCode(String code) {
        return Arrays.stream(values()).filter(line -> line.code.equals(code)).findFirst();
    }

    public static Optional<Line> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(line -> line.wireName().equals(wireName))
                .findFirst();
    }
}
