package cn.onestop.notary.domain.kinds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every kind that is offered now. */
public final class MatterKinds {
    /** What an agreement with the debtor's acceptance of enforcement becomes (Notarization Law art. 37). */
    public static final String ENFORCEABLE_DEED = "ENFORCEABLE_DEBT_DEED";

    private final Map<String, MatterKind> byCode = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when a code comes twice, or the enforceable deed is missing */
    public MatterKinds(List<MatterKind> kinds) {
        for (MatterKind kind : kinds) {
            if (byCode.put(kind.code(), kind) != null) {
                throw new IllegalArgumentException(kind.code() + " is stated twice");
            }
        }
        if (kinds.stream().noneMatch(kind -> kind.enforceable() && kind.code().equals(ENFORCEABLE_DEED))) {
            throw new IllegalArgumentException(ENFORCEABLE_DEED + " is missing");
        }
    }

    public List<MatterKind> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<MatterKind> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public MatterKind enforceableDeed() {
        return find(ENFORCEABLE_DEED).orElseThrow();
    }
}
