package cn.onestop.mediation.application;

import cn.onestop.cases.neighbours.Places;
import cn.onestop.mediation.domain.Mediator;
import cn.onestop.mediation.domain.Site;
import java.util.List;
import org.springframework.stereotype.Component;

/** The people's mediation committees of the register: where one sits, and who mediates there. */
@Component
class Committees {
    private static final String MEDIATION = "MEDIATION";

    private final Places places;

    Committees(Places places) {
        this.places = places;
    }

    /** @throws cn.onestop.web.ProblemException 400 for an area that is none, or has no committee */
    Site nearest(String area) {
        Places.Place found = places.nearest(area, MEDIATION).orElseThrow(Places::noSuchArea);
        return new Site(found.id(), found.name());
    }

    List<Mediator> mediators(String area) {
        return places.mediators(area).stream()
                .map(person -> new Mediator(person.id(), person.name(), person.personKey()))
                .toList();
    }
}
