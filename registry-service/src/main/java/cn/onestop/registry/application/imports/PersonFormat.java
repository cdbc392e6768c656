package cn.onestop.registry.application.imports;

import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.kernel.PhoneNumber;
import cn.onestop.kernel.Text;
import cn.onestop.registry.domain.Areas;
import cn.onestop.registry.domain.Person;
import cn.onestop.registry.domain.PersonRole;
import cn.onestop.registry.domain.PersonStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People in a list. Telephone numbers come in in clear, and go out masked; a masked one changes nothing. */
final class PersonFormat implements Format<Person> {
    private final Areas areas;
    private final FieldCipher cipher;

    PersonFormat(Areas areas, FieldCipher cipher) {
        this.areas = areas;
        this.cipher = cipher;
    }

    @Override
    public List<String> columns() {
        return List.of("id", "name", "roles", "area", "serves", "status", "phone", "sample");
    }

    @Override
    public String prefix() {
        return "P";
    }

    @Override
    public List<String> write(Person person) {
        Person.Phone phone = person.phone();
        return List.of(
                person.id(),
                person.name(),
                SiteFormat.names(person.roles()),
                person.area(),
                String.join("|", person.serves()),
                person.status().name(),
                phone == null ? "" : phone.masked(),
                String.valueOf(person.sample()));
    }

    @Override
    public Person read(Row row, String id, @Nullable Person now) throws Row.Refused {
        Set<PersonRole> roles = row.several("roles", PersonRole.class);
        if (roles.isEmpty()) {
            throw new Row.Refused("roles", new Text("必填", "is required"));
        }
        String area = row.required("area", 12);
        return new Person(
                id,
                now == null ? 1 : now.version() + 1,
                row.required("name", 50),
                roles,
                area,
                serves(row, area),
                status(row, now),
                phone(row, id, now),
                now == null ? null : now.personKey(),
                now != null && now.sample());
    }

    private List<String> serves(Row row, String area) throws Row.Refused {
        List<String> serves = row.parts("serves");
        for (String code : serves) {
            if (areas.find(code).isEmpty()) {
                throw new Row.Refused("serves", new Text("没有这个行政区划代码：" + code, code + " is not the code of an area"));
            }
        }
        return serves.isEmpty() ? List.of(area) : serves;
    }

    /** A list may bring a person in any status, and moves one who is known by legal moves only. */
    private static PersonStatus status(Row row, @Nullable Person now) throws Row.Refused {
        if (row.text("status").isEmpty()) {
            return now == null ? PersonStatus.NOMINATED : now.status();
        }
        PersonStatus to = row.one("status", PersonStatus.class);
        if (now != null && now.status() != to && !PersonStatus.MOVES.allows(now.status(), to)) {
            throw new Row.Refused(
                    "status", new Text("不能由 " + now.status() + " 变为 " + to, "does not follow " + now.status()));
        }
        return to;
    }

    private Person.@Nullable Phone phone(Row row, String id, @Nullable Person now) throws Row.Refused {
        String number = row.text("phone");
        Person.Phone known = now == null ? null : now.phone();
        if (number.isEmpty() || (known != null && (number.equals(known.masked()) || isKnown(number, id, known)))) {
            return known;
        }
        String normal = row.phone("phone");
        return new Person.Phone(Person.Phone.mask(normal), cipher.seal(id, "phone", normal));
    }

    private boolean isKnown(String number, String id, Person.Phone known) {
        return known.sealed() != null
                && PhoneNumber.normal(number).equals(PhoneNumber.normal(cipher.open(id, "phone", known.sealed())));
    }

    /** Beside what is shown, the number behind the mask. */
    @Override
    public Object content(Person person) {
        Person.Phone phone = person.phone();
        return List.of(write(person), phone == null || phone.sealed() == null ? "" : phone.sealed());
    }
}
