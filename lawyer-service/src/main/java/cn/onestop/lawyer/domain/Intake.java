package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Reference;
import cn.onestop.lawyer.domain.matching.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a case began.
 *
 * @param assignment null unless legal aid asks for counsel
 * @param proxy null when the client came by oneself
 */
public record Intake(
        Reference reference,
        Reference matter,
        Instant openedAt,
        String area,
        Client client,
        List<Opponent> opponents,
        Commission commission,
        @Nullable Assignment assignment,
        @Nullable Proxy proxy) {
    public Intake {
        opponents = List.copyOf(opponents);
    }

    /** Everybody concerned, by their hashes. */
    public Set<String> everybody() {
        return Stream.concat(client.hashes().stream(), againstWhom().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The other side, by its hashes. */
    public Set<String> againstWhom() {
        return opponents.stream().flatMap(one -> one.hashes().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Keys of the other side, as far as they are known. */
    public Set<String> opponentKeys() {
        return opponents.stream().flatMap(one -> one.keys().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What is looked for in the directory. */
    public Wish wish(Set<String> asked, LocalDate day) {
        return new Wish(
                area,
                commission.partyAreas().isEmpty() ? Set.of(area) : commission.partyAreas(),
                commission.field(),
                commission.work(),
                assignment == null ? null : assignment.only(),
                assignment == null ? 0 : assignment.years(),
                commission.languages(),
                commission.minor(),
                everybody(),
                asked,
                assignment != null,
                day);
    }
}
