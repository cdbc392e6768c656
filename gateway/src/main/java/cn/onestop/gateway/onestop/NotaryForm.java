package cn.onestop.gateway.onestop;

import cn.onestop.kernel.Line;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The one form as an application for a notarization. Places, the debt of a deed and the office stand in {@code details}; without places,
 * the area is where the act or fact was. What the applicant agreed to is what a clerk files by.
 */
@Component
class NotaryForm implements LineForm {
    private static final String PLACES = "places";
    private static final String DEBT = "debt";
    private static final String PROXY = "proxy";

    @Override
    public Line line() {
        return Line.NOTARY;
    }

    @Override
    public Map<String, Object> fill(Filing told) {
        OneStopForm form = told.form();
        Map<String, Object> filing = LineForm.startingWithDetails(form);
        Map<String, Object> what = new LinkedHashMap<>();
        what.put("kind", told.kind());
        what.put("request", told.request());
        what.put("narrative", told.narrative());
        LineForm.put(what, "amountYuan", form.amountYuan());
        LineForm.put(what, DEBT, filing.remove(DEBT));
        Object places = filing.remove(PLACES);
        what.put(PLACES, places == null ? Map.of("actOrFact", told.area()) : places);
        filing.put("what", what);
        filing.put("area", told.area());
        LineForm.put(filing, "applicant", form.applicant());
        LineForm.put(filing, "others", form.respondents());
        OneStopForm.Consent consent = form.consent();
        if (consent != null) {
            filing.putIfAbsent(
                    PROXY, Map.of("basis", "WORKSTATION", "scope", consent.scope(), "givenAt", consent.givenAt()));
        }
        return filing;
    }
}
