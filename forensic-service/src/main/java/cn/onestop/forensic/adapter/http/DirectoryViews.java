package cn.onestop.forensic.adapter.http;

import cn.onestop.cases.views.Named;
import cn.onestop.forensic.domain.Field;
import cn.onestop.forensic.domain.directory.Appraiser;
import cn.onestop.forensic.domain.directory.Institution;
import cn.onestop.web.Etags;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;

/** The directory as anybody may see it: no person key, no relatives. */
final class DirectoryViews {
    private DirectoryViews() {}

    /** @param sample whether it was made up for a trial */
    record InstitutionView(
            String id,
            String name,
            String licence,
            LocalDate licensedUntil,
            String area,
            List<Named> fields,
            Institution.Accreditation accreditation,
            String head,
            String phone,
            boolean sample) {}

    /** @param online whether the appraiser has an account, and signs in person */
    record AppraiserView(
            String id,
            String institution,
            String name,
            String licence,
            LocalDate licensedUntil,
            List<Named> fields,
            boolean senior,
            int years,
            boolean online,
            boolean sample) {}

    static InstitutionView of(Institution one) {
        return new InstitutionView(
                one.id(),
                one.name(),
                one.licence(),
                one.licensedUntil(),
                one.area(),
                named(one.fields()),
                one.accreditation(),
                one.headName(),
                one.phone(),
                one.sample());
    }

    static AppraiserView of(Appraiser one) {
        return new AppraiserView(
                one.id(),
                one.institution(),
                one.name(),
                one.licence(),
                one.licensedUntil(),
                named(one.fields()),
                one.senior(),
                one.years(),
                one.personKey() != null,
                one.sample());
    }

    static ResponseEntity<InstitutionView> answer(Institution one) {
        return ResponseEntity.ok().eTag(Etags.of(one.version())).body(of(one));
    }

    static ResponseEntity<AppraiserView> answer(Appraiser one) {
        return ResponseEntity.ok().eTag(Etags.of(one.version())).body(of(one));
    }

    private static List<Named> named(Set<Field> fields) {
        return fields.stream()
                .sorted()
                .map(field -> new Named(field.name(), field.title()))
                .toList();
    }
}
