package cn.onestop.registry.adapter.mongo;

import cn.onestop.kernel.PhoneNumber;
import cn.onestop.registry.domain.Accessibility;
import cn.onestop.registry.domain.Offering;
import cn.onestop.registry.domain.OpeningHours;
import cn.onestop.registry.domain.Person;
import cn.onestop.registry.domain.PersonRole;
import cn.onestop.registry.domain.PersonStatus;
import cn.onestop.registry.domain.Site;
import cn.onestop.registry.domain.SiteKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;

/** Sites and people as documents, and back. */
public final class EntryDocuments {
    private EntryDocuments() {}

    public static Document of(Site site) {
        Document document = new Document("kind", site.kind().name())
                .append("name", site.name())
                .append("area", site.area())
                .append("address", site.address())
                .append("phone", site.phone())
                .append("offers", names(site.offers()))
                .append("hours", site.hours().toString())
                .append("accessibility", names(site.accessibility()))
                .append("sample", site.sample());
        Site.Position position = site.position();
        if (position != null) {
            document.append("position", List.of(position.longitude(), position.latitude()));
        }
        return document;
    }

    public static Site site(String id, long version, Document document) {
        List<Double> position = document.getList("position", Double.class);
        return new Site(
                id,
                version,
                SiteKind.valueOf(document.getString("kind")),
                document.getString("name"),
                document.getString("area"),
                document.getString("address"),
                PhoneNumber.normal(document.getString("phone")),
                set(document, "offers", Offering::valueOf),
                OpeningHours.parse(document.getString("hours")),
                set(document, "accessibility", Accessibility::valueOf),
                position == null ? null : new Site.Position(position.getFirst(), position.getLast()),
                document.getBoolean("sample", false));
    }

    public static Document of(Person person) {
        Document document = new Document("name", person.name())
                .append("roles", names(person.roles()))
                .append("area", person.area())
                .append("serves", person.serves())
                .append("status", person.status().name())
                .append("sample", person.sample());
        Person.Phone phone = person.phone();
        if (phone != null) {
            document.append("maskedPhone", phone.masked());
            MongoEntries.put(document, "phone", phone.sealed());
        }
        MongoEntries.put(document, "personKey", person.personKey());
        return document;
    }

    public static Person person(String id, long version, Document document) {
        String masked = document.getString("maskedPhone");
        return new Person(
                id,
                version,
                document.getString("name"),
                set(document, "roles", PersonRole::valueOf),
                document.getString("area"),
                List.copyOf(document.getList("serves", String.class)),
                PersonStatus.valueOf(document.getString("status")),
                masked == null ? null : new Person.Phone(masked, document.getString("phone")),
                document.getString("personKey"),
                document.getBoolean("sample", false));
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }

    private static <T> Set<T> set(Document document, String field, Function<String, T> value) {
        return document.getList(field, String.class).stream().map(value).collect(Collectors.toUnmodifiableSet());
    }
}
