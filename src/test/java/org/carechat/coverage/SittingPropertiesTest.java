package org.carechat.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.carechat.conversation.Act;
import org.carechat.conversation.Option;
import org.carechat.conversation.Question;
import org.carechat.dialogue.Step;

/// What holds for every customer, whatever they have said before and whatever they answer.
class SittingPropertiesTest {

    private static final List<List<String>> OPENINGS = List.of(
            List.of("product", "gas-stove"),
            List.of("product", "television"),
            List.of("product", "air-conditioner", "symptom", "not-cold"),
            List.of("purchase-date", "2026-11-17"),
            List.of("purchase-date", "2022-11-22/2023-11-22"),
            List.of("purchase-date", "2026-11"),
            List.of("cause", "improper-installation", "cause-certainty", "confirmed"),
            List.of("cause", "weather-icing"),
            List.of("remedy", "return"),
            List.of("remedy", "exchange"),
            List.of("repair-date", "2026-08/2026-11"),
            List.of("caused-by-installation", "yes", "installed-by", "official"),
            List.of("region", "other"),
            List.of("usage", "commercial"),
            List.of("proof", "altered"),
            List.of("part", "replaced-part"));
    private static final List<String> DATES =
            List.of("2026-11-17", "2026-11", "2025-06", "2022-11-22/2023-11-22", "2019");

    @Property
    void fourQuestionsAtMostAndThenAVerdict(@ForAll long seed) {
        Random random = new Random(seed);
        Sitting sitting = Sitting.shipped();
        for (List<String> said : OPENINGS) {
            if (random.nextInt(4) == 0) {
                for (int i = 0; i < said.size(); i += 2) {
                    sitting.says(said.get(i), said.get(i + 1));
                }
            }
        }
        sitting.starts();
        while (sitting.last().then() == Step.Then.WAIT) {
            assertThat(sitting.asked()).hasSizeLessThanOrEqualTo(4);
            sitting.answers(answer(sitting.state().question(), random));
        }
        assertThat(sitting.last().replies().getLast().act())
                .as(sitting.asked().toString())
                .isEqualTo(Act.COVERAGE);
    }

    private static String answer(Question question, Random random) {
        List<Option> options = question.options();
        boolean date = question.slot().endsWith("-date");
        return options.isEmpty() || date && random.nextBoolean()
                ? DATES.get(random.nextInt(DATES.size()))
                : options.get(random.nextInt(options.size())).value();
    }
}
