package cn.onestop.notary.domain.kinds;

import cn.onestop.kernel.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of notarization as it stood when the case began: a case keeps it, an amendment is for new ones.
 *
 * @param code stable, upper snake case: {@code WILL}
 * @param personal whether nobody may act for the person (Notarization Law art. 26)
 * @param aboutRealEstate whether it always concerns real estate
 * @param generalPlacesToo whether real estate leaves the general places open: mandate, declaration, gift, will (art. 25)
 * @param enforceable whether the debtor accepts enforcement in it (art. 37)
 * @param meaning its legal meaning and what may follow from it, to be told (art. 27)
 */
public record MatterKind(
        String code,
        int version,
        Text title,
        boolean personal,
        boolean aboutRealEstate,
        boolean generalPlacesToo,
        boolean enforceable,
        Text meaning,
        List<Material> materials,
        FeeRule fee) {
    public MatterKind {
        materials = List.copyOf(materials);
        if (!code.matches("[A-Z][A-Z_]*")) {
            throw new IllegalArgumentException("no code of a kind: " + code);
        }
        Set<String> seen = new HashSet<>();
        for (Material material : materials) {
            if (!seen.add(material.code())) {
                throw new IllegalArgumentException(code + " needs " + material.code() + " twice");
            }
        }
        if (materials.stream().noneMatch(Material::required)) {
            throw new IllegalArgumentException(code + " needs nothing");
        }
    }

    public Optional<Material> material(String wanted) {
        return materials.stream().filter(one -> one.code().equals(wanted)).findFirst();
    }
}
