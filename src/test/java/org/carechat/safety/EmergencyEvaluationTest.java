package org.carechat.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How well danger is told from everything else, measured on wordings by authors who had not seen the signs. The
/// development part was learned from; the test part was never read by whoever wrote the signs or the examples. The
/// figures are what was reached: they may only get better.
class EmergencyEvaluationTest {

    private static final String FOLDER = "evaluation/safety/";

    @Test
    void recognisesTheEmergenciesThatItLearnedFrom() {
        assertThat(Wordings.missed(FOLDER + "development-emergencies.tsv")).isEmpty();
    }

    @Test
    void staysQuietOnTheOrdinaryMessagesThatItLearnedFrom() {
        assertThat(Wordings.alarms(FOLDER + "development-false-friends.tsv")).isEmpty();
        assertThat(Wordings.alarms(FOLDER + "development-ordinary.txt")).isEmpty();
    }

    @Test
    void recognisesEmergenciesThatNobodyTunedOn() {
        List<String> missed = Wordings.missed(FOLDER + "test-emergencies.tsv");

        assertThat(Wordings.of(FOLDER + "test-emergencies.tsv")).hasSize(271);
        assertThat(missed.size()).isLessThanOrEqualTo(17);
    }

    @Test
    void staysQuietOnWhatOnlyLooksLikeDanger() {
        assertThat(Wordings.alarms(FOLDER + "test-false-friends.tsv").size()).isLessThanOrEqualTo(3);
    }

    @Test
    void staysQuietOnOrdinaryMessagesThatNobodyTunedOn() {
        assertThat(Wordings.of(FOLDER + "test-ordinary.txt")).hasSize(2107);
        assertThat(Wordings.alarms(FOLDER + "test-ordinary.txt").size()).isLessThanOrEqualTo(8);
    }
}
