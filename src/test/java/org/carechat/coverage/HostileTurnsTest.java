package org.carechat.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.carechat.conversation.Act;
import org.carechat.coverage.rules.Books;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Reply;
import org.carechat.safety.Gates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Turn after turn against a rules API that does something else wrong each time: hangs, drips, hangs up, breaks
/// off, fails, answers late, answers rubbish. No coverage claim is made in any of them. 500 turns in every build,
/// ten thousand with `-Dhostile.turns=10000`; always the same, and others with
/// `-Dhostile.seed=<number>`.
class HostileTurnsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TURNS = Integer.getInteger("hostile.turns", 500);
    private static final long SEED = Long.getLong("hostile.seed", 20_261_122);
    private static final Duration DEADLINE = Duration.ofMillis(80);
    private static final List<Integer> STATUSES = List.of(201, 204, 302, 400, 404, 429, 500, 502, 503);
    private static final List<List<String>> TOLD = List.of(
            List.of("product", "television", "purchase-date", "2025-03-08"),
            List.of("product", "gas-stove", "purchase-date", "2024", "region", "other"),
            List.of("product", "washing-machine", "purchase-date", "2019-06"),
            List.of("cause", "drop", "cause-certainty", "confirmed"),
            List.of("proof", "invoice", "channel", "official"),
            List.of("proof", "altered"),
            List.of("repair-date", "2026-11-01", "repaired-by", "official", "same-fault", "yes"),
            List.of("remedy", "return", "purchase-date", "2026-11-18"));

    private final Random random = new Random(SEED);
    private final List<String> improper = RemoteCoverageTest.improperAnswers().toList();
    private final FakeRules server = new FakeRules();
    /// Rests hardly at all, so that the server is asked in every turn and not only while the breaker is closed.
    private final RemoteCoverage remote = new RemoteCoverage(
            server.url(), new RemoteCoverage.Patience(DEADLINE, DEADLINE, Duration.ofMillis(1)), JSON);

    @AfterEach
    void close() {
        remote.close();
        server.close();
    }

    @Test
    void noneOfThemClaimsAnything() {
        for (int turn = 0; turn < TURNS; turn++) {
            server.behave(manner());
            Sitting sitting = told().starts();
            assertNothingIsClaimed(sitting, "turn " + turn + " with -Dhostile.seed=" + SEED);
        }
        assertThat(server.calls()).as("calls that got through").isGreaterThan(TURNS / 2);
    }

    private void assertNothingIsClaimed(Sitting sitting, String where) {
        List<Reply> replies = sitting.last().replies();
        assertThat(replies).as(where).extracting(Reply::key).containsExactly("coverage.unavailable");
        assertThat(replies.getFirst().act()).as(where).isNotEqualTo(Act.COVERAGE);
        assertThat(replies.getFirst().card()).as(where).isNull();
        assertThat(sitting.state().findings(CoverageSkill.FLOW)).as(where).isEmpty();
        assertThat(sitting.last().commands())
                .as(where)
                .containsExactly(new Command.Start("handoff", Map.of("action", "message")));
    }

    private Sitting told() {
        Sitting sitting = new Sitting(remote, Gates.of(Books.BUNDLE));
        for (List<String> facts : TOLD) {
            for (int i = 0; random.nextBoolean() && i < facts.size(); i += 2) {
                sitting.says(facts.get(i), facts.get(i + 1));
            }
        }
        return sitting;
    }

    private FakeRules.Manner manner() {
        List<FakeRules.Manner> manners = new ArrayList<>(List.of(
                FakeRules.hangingUp(),
                FakeRules.cuttingOff(improper.getLast()),
                FakeRules.saying(200, improper.get(random.nextInt(improper.size()))),
                FakeRules.saying(200, broken()),
                (exchange, body) ->
                        FakeRules.send(exchange, STATUSES.get(body.length() % STATUSES.size()), properly(body))));
        if (random.nextInt(4) == 0) {
            manners.add(server.hanging());
            manners.add(server.dripping());
            manners.add(server.late(
                    DEADLINE.multipliedBy(2), (exchange, body) -> FakeRules.send(exchange, 200, properly(body))));
        }
        return manners.get(random.nextInt(manners.size()));
    }

    private static String properly(String body) {
        return RemoteCoverageTest.shippedAnswer(body);
    }

    /// @return a proper answer that ends in the middle
    private String broken() {
        String whole = JSON.writeValueAsString(
                DecisionJson.write(BuiltInCoverageTest.shipped().decide(Books.TODAY, CoverageRulesContract.OFFICIAL)));
        return whole.substring(0, random.nextInt(whole.length()));
    }
}
