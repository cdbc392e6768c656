package cn.onestop.notary.domain;

import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.notary.domain.kinds.MatterKind;
import java.util.Optional;

/** Whether an office is competent (Notarization Law art. 25). */
public final class Jurisdiction {
    private Jurisdiction() {}

    /**
     * What stands against the office: real estate at its location, but a mandate, declaration, gift or will about it at the general
     * places too.
     */
    public static Optional<Refused> objection(MatterKind kind, Places places, Office office) {
        String property = places.property();
        if (property == null && kind.aboutRealEstate()) {
            return Optional.of(Refusals.whereIsTheProperty());
        }
        boolean general = places.general().anyMatch(office::isFor);
        if (property == null) {
            return general ? Optional.empty() : Optional.of(Refusals.wrongPlace(office));
        }
        boolean located = office.isFor(property);
        if (kind.generalPlacesToo()) {
            return general || located ? Optional.empty() : Optional.of(Refusals.wrongPlace(office));
        }
        return located ? Optional.empty() : Optional.of(Refusals.notWhereThePropertyIs(office));
    }
}
