package cn.onestop.web.config;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * No meter names a case, a person or a request: what looks like an id in the value of a tag stands there as {@code {id}}. The
 * libraries put templates there themselves as long as each call gives them one; this holds when one day one doesn't.
 */
final class TemplateTags implements MeterFilter {
    private static final String PLACE = "{id}";

    /** A reference, a UUID, or a long word of hexadecimal or decimal digits. */
    private static final Pattern ID = Pattern.compile("(?i)[a-z]{3}-\\d{8}-[0-9a-z]{8}-[0-9a-z]"
            + "|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"
            + "|\\b(?=[0-9a-z_-]*\\d)[0-9a-z_-]{16,}\\b"
            + "|\\b\\d{6,}\\b");

    /** In a path also a shorter step with digits, which no word of ours has; a template's own steps stay. */
    private static final Pattern STEP = Pattern.compile("(?<=/)(?=[^/{}]*\\d)(?!v\\d/|oauth2)[^/{}?]{2,}");

    private static final int SHORTEST = 6;

    @Override
    public Meter.Id map(Meter.Id id) {
        List<Tag> tags = id.getTags();
        return tags.stream().allMatch(tag -> template(tag).equals(tag.getValue()))
                ? id
                : id.replaceTags(tags.stream()
                        .map(tag -> Tag.of(tag.getKey(), template(tag)))
                        .toList());
    }

    private static String template(Tag tag) {
        String value = tag.getKey().equals("uri") ? withoutQuery(tag.getValue()) : tag.getValue();
        if (value.length() < SHORTEST || value.chars().noneMatch(Character::isDigit)) {
            return value;
        }
        String known = ID.matcher(value).replaceAll(PLACE);
        return tag.getKey().equals("uri") ? STEP.matcher(known).replaceAll(PLACE) : known;
    }

    private static String withoutQuery(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }
}
