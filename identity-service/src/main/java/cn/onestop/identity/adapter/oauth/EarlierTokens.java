package cn.onestop.identity.adapter.oauth;

import cn.onestop.identity.adapter.oauth.AuthorizationDocuments.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of an authorization that newer ones have replaced and that serve a while longer, in its document: access and
 * id tokens until they expire, as a page's other requests still carry them; the refresh token that was replaced last for
 * {@link #GRACE}, as a page may ask twice at once, or never have got the answer.
 */
final class EarlierTokens {
    /** Long enough for a request to be sent again, too short for a stolen token to be of use. */
    static final Duration GRACE = Duration.ofSeconds(30);

    private static final String FIELD = "earlier";
    private static final String KIND = "kind";
    private static final String REPLACED_AT = "replacedAt";
    private static final String FINGERPRINT = "fingerprint";
    private static final List<Kind> KEPT = List.of(Kind.ACCESS, Kind.REFRESH, Kind.ID);
    private static final int MOST = 40;

    private EarlierTokens() {}

    /** What is to be kept with the next document of those in the one before. */
    static void carry(Document before, Document next, Instant now) {
        List<Document> kept = new ArrayList<>(in(before));
        for (Kind kind : KEPT) {
            Document held = kind.in(before);
            Document then = kind.in(next);
            if (held != null && (then == null || !held.getString(FINGERPRINT).equals(then.getString(FINGERPRINT)))) {
                kept.add(new Document(held).append(KIND, kind.name()).append(REPLACED_AT, Date.from(now)));
            }
        }
        kept.removeIf(Predicate.not(token -> serves(token, now)));
        next.append(FIELD, kept.subList(Math.max(0, kept.size() - MOST), kept.size()));
    }

    /** The document as it would be if this earlier token were still the one; empty when it serves no more. */
    static Optional<Document> as(Kind kind, String fingerprint, Document document, Instant now) {
        return latest(kind, document, token -> fingerprint.equals(token.getString(FINGERPRINT)))
                .filter(token -> serves(token, now))
                .filter(token -> kind != Kind.REFRESH || token == latestRefresh(document))
                .map(token -> standingIn(kind, token, document));
    }

    /** Whether this refresh token was replaced so lately that its return tells of haste, not of theft. */
    static boolean isFresh(String fingerprint, Document document, Instant now) {
        return latest(Kind.REFRESH, document, token -> fingerprint.equals(token.getString(FINGERPRINT)))
                .filter(token -> serves(token, now))
                .isPresent();
    }

    /** What was revoked with the present one stays revoked. */
    private static Document standingIn(Kind kind, Document token, Document document) {
        Document present = kind.in(document);
        boolean revoked = present == null || Boolean.TRUE.equals(present.getBoolean("invalidated"));
        Document tokens = new Document(document.get("tokens", Document.class))
                .append(
                        kind.name(),
                        new Document(token)
                                .append(
                                        "invalidated",
                                        revoked || Boolean.TRUE.equals(token.getBoolean("invalidated"))));
        return new Document(document).append("tokens", tokens);
    }

    private static boolean serves(Document token, Instant now) {
        boolean refreshes = Kind.REFRESH.name().equals(token.getString(KIND));
        Date end = refreshes
                ? Date.from(token.getDate(REPLACED_AT).toInstant().plus(GRACE))
                : Objects.requireNonNull(token.getDate("expiresAt"));
        return end.after(Date.from(now));
    }

    private static @Nullable Document latestRefresh(Document document) {
        return latest(Kind.REFRESH, document, any -> true).orElse(null);
    }

    private static Optional<Document> latest(Kind kind, Document document, Predicate<Document> which) {
        return in(document).reversed().stream()
                .filter(token -> kind.name().equals(token.getString(KIND)))
                .filter(which)
                .findFirst();
    }

    private static List<Document> in(Document document) {
        return document.getList(FIELD, Document.class, List.of());
    }
}
