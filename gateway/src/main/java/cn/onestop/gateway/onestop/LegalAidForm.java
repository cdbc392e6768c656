package cn.onestop.gateway.onestop;

import cn.onestop.gateway.onestop.OneStopForm.Who;
import cn.onestop.kernel.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The one form as legal aid takes it; what the calculator asks beside stands under {@code details.circumstances}. */
@Component
class LegalAidForm implements LineForm {
    @Override
    public Line line() {
        return Line.LEGAL_AID;
    }

    @Override
    public Map<String, Object> fill(Filing told) {
        OneStopForm form = told.form();
        Map<String, Object> filing = LineForm.startingWithDetails(form);
        filing.put("circumstances", circumstances(told));
        filing.put("narrative", told.request() + "\n" + told.narrative());
        filing.putIfAbsent(
                "place", Map.of("proceeding", "NON_LITIGATION", "seat", "PLACE_OF_EVENT", "area", told.area()));
        Who applicant = form.applicant();
        LineForm.put(filing, "applicant", applicant == null ? null : applicant.person());
        LineForm.put(filing, "consent", form.consent());
        List<Who> respondents = form.respondents();
        if (respondents != null && !respondents.isEmpty()) {
            filing.put("opponent", opponent(respondents.getFirst()));
        }
        return filing;
    }

    private static Map<String, Object> circumstances(Filing told) {
        Map<String, Object> circumstances = LineForm.toldUnder(told.form(), "circumstances");
        circumstances.put("matter", told.kind());
        return circumstances;
    }

    private static Map<String, Object> opponent(Who who) {
        Map<String, Object> opponent = new LinkedHashMap<>();
        if (who.organisation() != null) {
            opponent.put("name", who.organisation().name());
            opponent.put("creditCode", who.organisation().creditCode());
        } else if (who.person() != null) {
            opponent.put("name", who.person().name());
        }
        return opponent;
    }
}
