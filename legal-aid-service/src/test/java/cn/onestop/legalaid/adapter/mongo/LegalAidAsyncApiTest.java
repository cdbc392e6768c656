package cn.onestop.legalaid.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.CaseSummaries;
import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.Wire;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.legalaid.domain.Applications;
import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.legalaid.domain.LegalAidEvent;
import cn.onestop.testkit.AsyncApiContract;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LegalAidAsyncApiTest extends AsyncApiContract {
    private static final Set<String> OF_THE_PLATFORM = Set.of(
            "legal_aid.deadline_approaching.v1",
            "legal_aid.deadline_missed.v1",
            "legal_aid.deadline_corrected.v1",
            "legal_aid.person_merged.v1",
            "legal_aid.person_corrected.v1",
            "legal_aid.person_erased.v1");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    protected String service() {
        return "legal-aid-service";
    }

    @Override
    protected Set<String> wireTypes() {
        return Stream.concat(
                        OF_THE_PLATFORM.stream(), EveryEvent.samples().stream().map(LegalAidEvent::wireType))
                .collect(Collectors.toSet());
    }

    @Override
    protected List<JsonNode> captured() {
        LegalAidApplication application = Applications.granted();
        return EveryEvent.samples().stream()
                .map(event -> envelope(application, event))
                .toList();
    }

    @Test
    void theSamplesAreTheWholeFamily() {
        assertThat(EveryEvent.samples().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(LegalAidEvent.class.getPermittedSubclasses())
                        .collect(Collectors.toSet()));
    }

    @Test
    void noEventNamesTheOpponentOrWhatTheApplicantTold() {
        assertThat(captured())
                .allSatisfy(event -> assertThat(event.toString())
                        .doesNotContain(
                                Applications.OPPONENT_KEY,
                                Applications.OPPONENT_NAME,
                                Applications.filing().narrative().value()));
    }

    private static JsonNode envelope(LegalAidApplication application, LegalAidEvent event) {
        Wire wire = new LegalAidCases(Applications.periods())
                .wire(application, new Fact<>(event, application.statusName(), application.statusName(), ""));
        Map<String, Object> data = new HashMap<>(wire.data());
        data.put(
                "case",
                CaseSummaries.of(Line.LEGAL_AID, application, Applications.FILED_AT, 3, WorkingCalendar.published()));
        return JSON.readTree(CloudEvents.write(new CaseEvent(
                UUID.randomUUID().toString(),
                wire.type(),
                "legal-aid-service",
                application.reference().toString(),
                Applications.FILED_AT,
                application.matter().toString(),
                3,
                "cause",
                "correlation",
                data)));
    }
}
