package cn.onestop.mediation.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways that stay open when mediation brings nothing, by kind of dispute (People's Mediation Law arts 3(3), 26, 32, 33). */
final class Remedies {
    private static final Remedy LEGAL_AID = remedy(
            "LEGAL_AID", Line.LEGAL_AID, "符合条件的可以申请法律援助", "apply for legal aid if you qualify", Law.WHO_MAY_HAVE_AID);
    private static final Remedy LAWYER =
            remedy("LAWYER", Line.LAWYER, "可以委托律师代理", "instruct a lawyer", Law.LAWYERS_SERVICES);
    private static final Remedy SUIT =
            remedy("SUIT", null, "可以依法向人民法院提起诉讼", "bring a suit at the people's court", Law.FAILURE);
    private static final Remedy LABOUR_ARBITRATION = remedy(
            "LABOUR_ARBITRATION",
            null,
            "可以向劳动争议仲裁委员会申请仲裁",
            "apply to the labour dispute arbitration commission",
            Law.LABOUR_ARBITRATION);
    private static final Remedy LABOUR_COMPLAINT = remedy(
            "LABOUR_COMPLAINT", null, "可以向劳动行政部门投诉", "complain to the labour administration", Law.LABOUR_COMPLAINT);
    private static final Remedy LAND_ARBITRATION = remedy(
            "LAND_ARBITRATION",
            null,
            "可以向农村土地承包仲裁委员会申请仲裁，也可以直接起诉",
            "apply to the rural land arbitration commission, or sue at once",
            Law.LAND_ARBITRATION);
    private static final Remedy PROTECTION_ORDER = remedy(
            "PROTECTION_ORDER",
            null,
            "遭受家庭暴力或者面临现实危险的，可以向人民法院申请人身安全保护令",
            "whoever suffers or faces domestic violence may ask the court for a protection order",
            Law.PROTECTION_ORDER);
    private static final Remedy PAYMENT_ORDER = remedy(
            "PAYMENT_ORDER",
            null,
            "可以持调解协议书向人民法院申请支付令",
            "apply to the court for a payment order on the written agreement",
            Law.PAYMENT_ORDER);
    private static final Remedy ARBITRATION_AFTER_BREACH = remedy(
            "ARBITRATION_AFTER_BREACH",
            null,
            "对方逾期不履行调解协议的，可以依法申请仲裁",
            "apply for arbitration, as the agreement was not kept in time",
            Law.LABOUR_BREACH);
    private static final Remedy SUIT_OVER_AGREEMENT = remedy(
            "SUIT_OVER_AGREEMENT",
            null,
            "就调解协议的履行或者内容发生争议，可以向人民法院提起诉讼",
            "sue at the court over the agreement's performance or content",
            Law.SUIT_OVER_AGREEMENT);
    private static final Remedy ENFORCEMENT = remedy(
            "ENFORCEMENT",
            null,
            "可以向人民法院申请强制执行经确认的调解协议",
            "apply to the court to enforce the confirmed agreement",
            Law.CONFIRMATION);
    private static final Remedy NEW_AGREEMENT = remedy(
            "NEW_AGREEMENT",
            Line.MEDIATION,
            "可以通过调解变更原协议或者达成新的协议，也可以起诉",
            "change the agreement or make a new one by mediation, or sue",
            Law.CONFIRMATION_RULING);

    private Remedies() {}

    static List<Remedy> withoutAgreement(DisputeKind kind) {
        List<Remedy> told = new ArrayList<>(
                switch (kind) {
                    case LABOUR_PAY -> List.of(LABOUR_ARBITRATION, LABOUR_COMPLAINT);
                    case LABOUR_OTHER -> List.of(LABOUR_ARBITRATION);
                    case VILLAGE_LAND -> List.of(LAND_ARBITRATION);
                    case FAMILY -> List.of(SUIT, PROTECTION_ORDER);
                    case NEIGHBOUR,
                            INHERITANCE,
                            HOMESTEAD,
                            DEBT,
                            CONSUMER,
                            TRAFFIC,
                            INJURY,
                            PROPERTY_MANAGEMENT,
                            MEDICAL,
                            OTHER -> List.of(SUIT);
                });
        told.add(LEGAL_AID);
        told.add(LAWYER);
        return told;
    }

    static List<Remedy> afterBreach(DisputeKind kind, Agreement agreement, boolean confirmed) {
        List<Remedy> told = new ArrayList<>();
        if (confirmed) {
            told.add(ENFORCEMENT);
        }
        if (kind == DisputeKind.LABOUR_PAY && agreement.isWritten()) {
            told.add(PAYMENT_ORDER);
        }
        if (kind.isLabour()) {
            told.add(ARBITRATION_AFTER_BREACH);
        }
        told.add(SUIT_OVER_AGREEMENT);
        told.add(LEGAL_AID);
        return told;
    }

    static List<Remedy> afterDismissedConfirmation() {
        return List.of(NEW_AGREEMENT, LEGAL_AID);
    }

    static Remedy labourArbitration() {
        return LABOUR_ARBITRATION;
    }

    private static Remedy remedy(String code, @Nullable Line line, String zh, String en, Article article) {
        return new Remedy(code, line, new Text(zh, en), article);
    }
}
