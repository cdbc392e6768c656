package cn.onestop.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.PhoneNumber;
import cn.onestop.web.problem.UnacceptableValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class PhoneNumberJsonTest {
    private final JsonMapper json =
            JsonMapper.builder().addModule(new PhoneNumberJson()).build();

    private record Form(@Nullable PhoneNumber phone) {}

    @Test
    void aNumberComesInAsTypedAndGoesOutInItsOneForm() {
        Form form = json.readValue("{\"phone\": \"+86 139-1234-0002\"}", Form.class);

        assertThat(json.writeValueAsString(form)).isEqualTo("{\"phone\":\"13912340002\"}");
    }

    @Test
    void aFieldLeftEmptyTellsOfNoNumber() {
        assertThat(json.readValue("{\"phone\": \" \"}", Form.class).phone()).isNull();
        assertThat(json.readValue("{\"phone\": null}", Form.class).phone()).isNull();
        assertThat(json.readValue("{}", Form.class).phone()).isNull();
    }

    @Test
    void whatIsNoneIsRefusedForTheReasonThatPeopleAreTold() {
        assertThatThrownBy(() -> json.readValue("{\"phone\": \"-----\"}", Form.class))
                .hasRootCauseInstanceOf(UnacceptableValue.class)
                .hasRootCauseMessage(PhoneNumber.NO_NUMBER.en());
    }

    @Test
    void aNumberIsText() {
        assertThatThrownBy(() -> json.readValue("{\"phone\": 13912340002}", Form.class))
                .isInstanceOf(MismatchedInputException.class);
    }
}
