package cn.onestop.papers;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says, before it is printed: equal papers give equal bytes.
 *
 * @param issuer the institution that issues it, on top
 * @param number the paper's own number
 * @param date the day it was issued, also its creation date in the file
 * @param notes small print at the end
 * @param watermark across every page, for a sample or a paper that is no longer valid
 */
public record Paper(
        String issuer,
        String title,
        String number,
        List<Field> fields,
        List<Section> sections,
        List<Signatory> signatories,
        String place,
        LocalDate date,
        Check check,
        List<String> notes,
        @Nullable String watermark) {

    public Paper {
        fields = List.copyOf(fields);
        sections = List.copyOf(sections);
        signatories = List.copyOf(signatories);
        notes = List.copyOf(notes);
    }

    /** A named value in the paper's head. */
    public record Field(String label, String value) {}

    /** Paragraphs, under a heading if there is one. */
    public record Section(@Nullable String heading, List<String> paragraphs) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
        }

        public static Section of(String... paragraphs) {
            return new Section(null, List.of(paragraphs));
        }
    }

    /** Who signs, and as what. */
    public record Signatory(String role, String name) {}

    /**
     * How anyone can check the paper.
     *
     * @param code printed in clear, for who types it
     * @param url what the QR holds
     */
    public record Check(String code, URI url) {}

    Stream<String> texts() {
        Stream<String> head = Stream.of(
                issuer, title, number, place, check.code(), check.url().toString());
        Stream<String> rows = fields.stream().flatMap(field -> Stream.of(field.label(), field.value()));
        Stream<String> body = sections.stream()
                .flatMap(section -> Stream.concat(Stream.ofNullable(section.heading()), section.paragraphs().stream()));
        Stream<String> signed = signatories.stream().flatMap(one -> Stream.of(one.role(), one.name()));
        return Stream.of(head, rows, body, signed, notes.stream(), Stream.ofNullable(watermark))
                .flatMap(text -> text);
    }
}
