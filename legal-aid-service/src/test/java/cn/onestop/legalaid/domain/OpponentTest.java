package cn.onestop.legalaid.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.Party;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Who is applied against learns nothing of the application: not from its parties, its events, its links or its notes. */
class OpponentTest {
    static final List<Supplier<LegalAidApplication>> EVERYWHERE = List.of(
            Applications::drafted,
            Applications::filed,
            Applications::referred,
            Applications::supplementAsked,
            Applications::aidedFirst,
            Applications::granted,
            Applications::refused,
            Applications::closed,
            Applications::terminated,
            Applications::orderedToCorrect);

    @ParameterizedTest
    @FieldSource("EVERYWHERE")
    void isNoPartyAndStandsInNoEventAndNoNote(Supplier<LegalAidApplication> brought) {
        LegalAidApplication application = brought.get();

        assertThat(application.parties()).extracting(Party::role).isSubsetOf("APPLICANT", "REPRESENTATIVE", "COUNSEL");
        assertThat(application.parties().toString() + application.links() + application.takeFacts())
                .doesNotContain(Applications.OPPONENT_KEY, Applications.OPPONENT_NAME);
    }

    @ParameterizedTest
    @FieldSource("EVERYWHERE")
    void isMaskedWhereverTheStateIsPrinted(Supplier<LegalAidApplication> brought) {
        assertThat(brought.get().state().toString())
                .doesNotContain(Applications.OPPONENT_KEY, Applications.OPPONENT_NAME);
    }
}
