package org.carechat.evaluation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// A board that held nothing against anything would let every figure fall unseen.
class ScoreboardTest {

    @Test
    void failsForAFigureBelowTheRecordedOne() {
        assertThatThrownBy(() ->
                        new Scoreboard("board").rate("rate", "planted", 8, 10).publish())
                .hasMessageContaining("board.rate");
    }

    @Test
    void failsForACountAboveTheRecordedOne() {
        assertThatThrownBy(() ->
                        new Scoreboard("board").count("wrong", "planted", 1).publish())
                .hasMessageContaining("board.wrong");
    }

    @Test
    void refusesAFigureThatNobodyRecorded() {
        assertThatThrownBy(() -> new Scoreboard("board").score("new", "planted", 1))
                .hasMessageContaining("board.new");
    }

    @Test
    void passesWhatIsAsGoodAsRecorded() {
        new Scoreboard("board")
                .rate("rate", "planted", 9, 10)
                .count("wrong", "planted", 0)
                .publish();
    }
}
