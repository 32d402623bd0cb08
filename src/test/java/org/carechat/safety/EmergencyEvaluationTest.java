package org.carechat.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.carechat.evaluation.Scoreboard;
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
    void tellsDangerFromTheRestInWordsThatNobodyTunedOn() {
        int emergencies = Wordings.of(FOLDER + "test-emergencies.tsv").size();
        int missed = Wordings.missed(FOLDER + "test-emergencies.tsv").size();
        assertThat(emergencies).isEqualTo(271);
        assertThat(Wordings.of(FOLDER + "test-ordinary.txt")).hasSize(2107);
        new Scoreboard("emergencies")
                .rate("recognised", "emergencies that are recognised", emergencies - missed, emergencies)
                .count("false-friends", "messages that only sound like one and alarm", alarms("test-false-friends.tsv"))
                .count("ordinary", "ordinary messages that alarm", alarms("test-ordinary.txt"))
                .publish();
    }

    private static int alarms(String file) {
        return Wordings.alarms(FOLDER + file).size();
    }
}
