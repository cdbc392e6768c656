package cn.onestop.registry.domain;

import cn.onestop.kernel.Text;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of places where legal services are given, and what each offers unless its entry says otherwise. */
public enum SiteKind {
    JUDICIAL_STATION(
            "司法所", "Judicial station", EnumSet.of(Offering.CONSULTATION, Offering.MEDIATION, Offering.PUBLICITY)),
    WORKSTATION(
            "公共法律服务工作站",
            "Public legal service workstation",
            EnumSet.of(Offering.CONSULTATION, Offering.MEDIATION, Offering.LEGAL_AID, Offering.REMOTE)),
    DISPUTE_RESOLUTION_SITE(
            "矛盾纠纷化解点", "Dispute-resolution site", EnumSet.of(Offering.CONSULTATION, Offering.MEDIATION)),
    CULTURE_BASE("法治文化阵地", "Legal culture base", EnumSet.of(Offering.PUBLICITY)),
    LEGAL_AID_CENTRE("法律援助中心", "Legal aid centre", EnumSet.of(Offering.CONSULTATION, Offering.LEGAL_AID)),
    NOTARY_OFFICE("公证处", "Notary office", EnumSet.of(Offering.NOTARY)),
    FORENSIC_INSTITUTION("司法鉴定机构", "Forensic institution", EnumSet.of(Offering.FORENSIC)),
    LAW_FIRM("律师事务所", "Law firm", EnumSet.of(Offering.CONSULTATION, Offering.LAWYER));

    private final Text title;
    private final Set<Offering> usual;

    SiteKind(String zh, String en, Set<Offering> usual) {
        this.title = new Text(zh, en);
        this.usual = usual;
    }

    public Text title() {
        return title;
    }

    public Set<Offering> usual() {
        return EnumSet.copyOf(usual);
    }
}
