package cn.onestop.cases.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerSetupTest {
    @Test
    void eachPasswordInTheEnvironmentMakesAUserOfADatabaseOfThatName() {
        assertThat(ServerSetup.databases(
                        Map.of("MONGO_PASSWORD_LEGAL_AID", "a", "MONGO_PASSWORD_MEDIATION", "b", "MONGO_URI", "c")))
                .isEqualTo(Map.of("legal_aid", "a", "mediation", "b"));
        assertThatThrownBy(() -> ServerSetup.databases(Map.of("MONGO_PASSWORD_MEDIATION", " ")))
                .hasMessage("MONGO_PASSWORD_MEDIATION is not set");
    }

    @Test
    void definitionsAreFilledFromTheEnvironmentAndNothingIsLeftOpen() {
        assertThat(BrokerDefinitions.filled(
                        "{\"password\": \"${RABBITMQ_PASSWORD}\"}", Map.of("RABBITMQ_PASSWORD", "a\"$1\\")))
                .isEqualTo("{\"password\": \"a\\\"$1\\\\\"}");
        assertThatThrownBy(() -> BrokerDefinitions.filled("${RABBITMQ_PASSWORD}", Map.of()))
                .hasMessage("RABBITMQ_PASSWORD is not set");
    }
}
