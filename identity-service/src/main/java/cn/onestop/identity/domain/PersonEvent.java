package cn.onestop.identity.domain;

import java.util.Set;

/** What everyone who holds a person's key must hear of. */
public sealed interface PersonEvent {
    /** The key that is concerned. */
    String person();

    /** The person's cases belong to {@code into} from now on. */
    record Merged(String person, String into) implements PersonEvent {}

    /** Something in the person's record was put right: who keeps a name to show asks for it anew. */
    record Corrected(String person, Set<Correction.Part> parts) implements PersonEvent {
        public Corrected {
            parts = Set.copyOf(parts);
        }
    }

    /** Nothing that names the person may be kept any more; the key itself says nothing. */
    record Erased(String person) implements PersonEvent {}

    default String wireType() {
        return switch (this) {
            case Merged merged -> "person.merged.v1";
            case Corrected corrected -> "person.corrected.v1";
            case Erased erased -> "person.erased.v1";
        };
    }
}
