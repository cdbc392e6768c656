package cn.onestop.forensic.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What makes two commissions the same appraisal (General Rules art. 15(6)): the person who is appraised, the field, the question and the
 * items; where a thing is appraised, which many may call alike, the client and the client's case in the person's place. Texts count as
 * written but for width, case, spaces and punctuation. The matter is no part of it: whoever files anew gets a matter of its own, and
 * would so have the same appraised twice.
 */
public final class Identity {
    private static final String PUNCTUATION_AND_SPACE = "[\\p{P}\\p{S}\\p{Z}\\s]+";

    private Identity() {}

    /** @return SHA-256 in hexadecimal */
    public static String of(
            @Nullable Somebody subject, Client client, Field field, String question, Collection<String> items) {
        String text = String.join(
                "\n",
                subject == null ? client.key() + "\t" + client.caseNumber() : subject.key(),
                field.name(),
                plain(question),
                items.stream().map(Identity::plain).sorted().distinct().collect(Collectors.joining("\t")));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll(PUNCTUATION_AND_SPACE, "");
    }
}
