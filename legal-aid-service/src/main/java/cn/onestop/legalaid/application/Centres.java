package cn.onestop.legalaid.application;

import cn.onestop.cases.neighbours.Places;
import cn.onestop.kernel.Text;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Problems;
import org.springframework.stereotype.Component;

/** The legal aid centres of the register. */
@Component
class Centres {
    private static final String LEGAL_AID = "LEGAL_AID";
    private static final int BAD_REQUEST = 400;

    private final Places places;

    Centres(Places places) {
        this.places = places;
    }

    /** The id of the nearest centre for the area: its own, or that of an area above. */
    String nearest(String area) {
        try {
            return places.nearest(area, LEGAL_AID).map(Places.Place::id).orElseThrow(Centres::noSuchArea);
        } catch (ProblemException e) {
            throw e.problem().status().value() == BAD_REQUEST ? noSuchArea() : e;
        }
    }

    private static ProblemException noSuchArea() {
        return Problems.invalid(
                "/place/area",
                new Text("不是辽宁省的行政区划代码，或者没有法律援助机构", "is no area of the register, or has no legal aid centre"));
    }
}
