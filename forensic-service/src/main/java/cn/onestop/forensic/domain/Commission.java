package cn.onestop.forensic.domain;

import cn.onestop.forensic.domain.directory.Institution;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was commissioned; it does not change.
 *
 * @param earlier the appraisal that this one supplements or repeats; null for a first one
 * @param subject the person who is appraised; null where it is a thing
 * @param others the other parties of the dispute, for conflicts only; no answer and no event names them
 * @param circumstances what happened, as far as the appraisal has to do with it (art. 16)
 * @param identity what makes two commissions the same appraisal: {@link Identity}
 * @param complex whether the matter is complex, difficult or special, so that the time for the acceptance can be agreed (art. 13)
 * @param area code of the area that is responsible: the institution's, or the asker's where no institution was found
 * @param proxy who filed for the client; null when the client came
 */
public record Commission(
        Reference reference,
        Reference matter,
        Kind kind,
        @Nullable Earlier earlier,
        Client client,
        @Nullable Somebody subject,
        List<Somebody> others,
        Field field,
        Sensitive question,
        List<Sensitive> items,
        Sensitive purpose,
        Sensitive circumstances,
        String identity,
        boolean complex,
        String area,
        Laboratory laboratory,
        Instant entrustedAt,
        @Nullable Proxy proxy) {

    /** Whether it is the first of its question. */
    public enum Kind {
        FIRST("首次鉴定", "first appraisal"),
        SUPPLEMENTARY("补充鉴定", "supplementary appraisal"),
        REAPPRAISAL("重新鉴定", "re-appraisal");

        private final Text title;

        Kind(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    /**
     * The institution as it was when it was asked.
     *
     * @param id empty where none was found
     * @param head key of the person who heads it; null where the directory does not say
     */
    public record Laboratory(
            String id,
            String name,
            Institution.Accreditation accreditation,
            @Nullable String head) {
        public static Laboratory of(Institution institution) {
            return new Laboratory(
                    institution.id(), institution.name(), institution.accreditation(), institution.headKey());
        }

        public static Laboratory none() {
            return new Laboratory("", "", Institution.Accreditation.NONE, null);
        }
    }

    /**
     * The appraisal before this one.
     *
     * @param appraisers ids of those who made it
     * @param ground why there is another (arts 30, 31)
     * @param sameLaboratory why the same institution repeats it (art. 32); null where another does
     */
    public record Earlier(
            String reference,
            String laboratory,
            Set<String> appraisers,
            String ground,
            @Nullable String sameLaboratory) {
        public Earlier {
            appraisers = Set.copyOf(appraisers);
        }
    }

    /** Who filed it for the client, and what the client agreed to. */
    public record Proxy(String by, String scope, Instant consentAt) {}

    public Commission {
        others = List.copyOf(others);
        items = List.copyOf(items);
    }

    /** Keys of everybody on any side, against whom an appraiser is checked. */
    public Set<String> parties() {
        return Stream.of(
                        Stream.of(client.key()),
                        Stream.ofNullable(client.representative()),
                        Stream.ofNullable(subject).map(Somebody::key),
                        others.stream().map(Somebody::key))
                .flatMap(keys -> keys)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The person in whose interest it is: the one who is appraised, else the client. */
    public String person() {
        return subject == null ? client.key() : subject.key();
    }
}
