package cn.onestop.notary.application;

import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import cn.onestop.notary.domain.Application;
import cn.onestop.notary.domain.Debt;
import cn.onestop.notary.domain.Office;
import cn.onestop.notary.domain.Participant;
import cn.onestop.notary.domain.directory.NotaryOffice;
import cn.onestop.notary.domain.kinds.MatterKind;
import cn.onestop.notary.domain.kinds.MatterKinds;
import cn.onestop.web.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what somebody asks for into an application of a kind, at an office. */
@Component
class DescribingMatter {
    private final MatterKinds kinds;
    private final KeepingDirectory directory;

    DescribingMatter(MatterKinds kinds, KeepingDirectory directory) {
        this.kinds = kinds;
        this.directory = directory;
    }

    /** @param at where in the input what is to be notarized stands, for the problem */
    MatterKind kind(String code, String at) {
        return kinds.find(code)
                .orElseThrow(() -> Problems.invalid(
                        at + "/kind",
                        new Text(
                                "没有这种公证事项（GET /api/notarization-kinds）",
                                "is no kind of notarization (GET /api/notarization-kinds)")));
    }

    Application application(FilingForm.What what, List<Participant> parties, String at) {
        MatterKind kind = kind(what.kind(), at);
        return new Application(
                kind,
                new Sensitive(what.request()),
                new Sensitive(what.narrative()),
                what.places(),
                what.debt() == null ? what.amountYuan() : what.debt().amountYuan(),
                debt(kind, what.debt(), parties, at),
                Set.of());
    }

    private static @Nullable Debt debt(
            MatterKind kind, FilingForm.@Nullable DebtForm form, List<Participant> parties, String at) {
        if (kind.enforceable() != (form != null)) {
            throw Problems.invalid(
                    at + "/debt",
                    new Text("赋予强制执行效力的债权文书公证须写明债务，其他事项不写", "is needed for an enforceable deed, and for nothing else"));
        }
        if (form == null) {
            return null;
        }
        String applicant = key(parties, Participant.Role.APPLICANT);
        String other = key(parties, Participant.Role.OTHER_PARTY);
        return new Debt(
                form.agreement(),
                form.madeOn(),
                new Sensitive(form.terms()),
                form.applicantOwes() ? other : applicant,
                form.applicantOwes() ? applicant : other,
                form.amountYuan(),
                form.payBy());
    }

    private static String key(List<Participant> parties, Participant.Role role) {
        return parties.stream()
                .filter(one -> one.role() == role)
                .map(Participant::key)
                .findFirst()
                .orElseThrow(
                        () -> Problems.invalid("/others", new Text("须写明债权债务的对方", "name the other side of the debt")));
    }

    /** The office that was named, or the one that serves the area. */
    Office office(@Nullable String id, String area) {
        if (id != null) {
            return directory
                    .now()
                    .office(id)
                    .map(DescribingMatter::office)
                    .orElseThrow(() -> Problems.invalid(
                            "/office", new Text("名录中没有这个公证机构", "is no notary office of the directory")));
        }
        return officeFor(area)
                .orElseThrow(() -> Problems.invalid(
                        "/area",
                        new Text(
                                "名录中没有为该地区服务的公证机构（GET /api/notary-offices）",
                                "no office of the directory serves it (GET /api/notary-offices)")));
    }

    Optional<Office> officeFor(String area) {
        return directory.now().officeFor(area).map(DescribingMatter::office);
    }

    private static Office office(NotaryOffice one) {
        return new Office(one.id(), one.name(), one.area(), one.serves(), one.address());
    }
}
