package cn.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the running service says of itself is what {@code contracts/<service>/openapi.yaml} says: whoever changes one,
 * changes the other. {@code -Donestop.contracts.write=true} rewrites the file.
 */
public abstract class OpenApiContract {
    @Value("${local.server.port}")
    int port;

    @Value("${spring.application.name}")
    String service = "";

    @Test
    void theServiceAndItsContractSayTheSame() {
        Http.Answer answer = Http.at(port).get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        String told = Contracts.normal(withoutAddress(answer.json()));
        Path file = Contracts.root().resolve(service).resolve("openapi.yaml");
        if (Contracts.WRITE) {
            Contracts.write(file, told);
        }
        assertThat(told)
                .as("%s; if the change is meant: -Donestop.contracts.write=true, and read the difference", file)
                .isEqualTo(Contracts.normal(withoutAddress(Contracts.readYaml(file))));
    }

    @Test
    void noListIsABareArrayAndWhatIsGivenWholeSaysHowMuchThatIs() {
        assertThat(AnswersContract.endlessLists(
                        Http.at(port).get("/v3/api-docs").json()))
                .isEmpty();
    }

    @Test
    void everythingThatIsReadByItselfHasATag() {
        assertThat(AnswersContract.untagged(Http.at(port).get("/v3/api-docs").json()))
                .isEmpty();
    }

    private static JsonNode withoutAddress(JsonNode document) {
        JsonNode copy = document.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.remove("servers");
        }
        return copy;
    }
}
