package cn.onestop.gateway.onestop;

import cn.onestop.kernel.Line;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one form as an application for a notarization: what it is about is the kind. A clerk files by the applicant's consent. The form's
 * area is where the act or fact took place; residence, the place of real estate and a deed's debt stand in {@code details}.
 */
@Component
class NotaryForm implements LineForm {
    private static final String PLACES = "places";
    private static final String DEBT = "debt";

    @Override
    public Line line() {
        return Line.NOTARY;
    }

    @Override
    public Map<String, Object> fill(Filing told) {
        OneStopForm form = told.form();
        Map<String, Object> filing = LineForm.startingWithDetails(form);
        filing.remove(PLACES);
        Map<String, Object> places = LineForm.toldUnder(form, PLACES);
        places.putIfAbsent("actOrFact", told.area());
        Map<String, Object> what = new LinkedHashMap<>();
        what.put("kind", told.kind());
        what.put("request", told.request());
        what.put("narrative", told.narrative());
        what.put(PLACES, places);
        LineForm.put(what, "amountYuan", form.amountYuan());
        LineForm.put(what, DEBT, filing.remove(DEBT));
        filing.put("what", what);
        filing.put("area", told.area());
        LineForm.put(filing, "applicant", form.applicant());
        LineForm.put(filing, "proxy", proxy(form.consent()));
        LineForm.put(filing, "others", form.respondents());
        return filing;
    }

    private static @Nullable Map<String, Object> proxy(OneStopForm.@Nullable Consent consent) {
        return consent == null
                ? null
                : Map.of("basis", "WORKSTATION", "scope", consent.scope(), "givenAt", consent.givenAt());
    }
}
