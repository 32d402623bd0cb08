package org.carechat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final Random random = new Random(7);

    @Test
    void areShortAndReadable() {
        assertThat(numbers()).allMatch(number -> number.matches("[2-9A-HJKMNP-Z]{8}"));
    }

    @Test
    void areValid() {
        assertThat(numbers()).allMatch(Numbers::valid);
    }

    @Test
    void noticeEverySingleWrongCharacter() {
        numbers().forEach(number -> {
            for (int at = 0; at < number.length(); at++) {
                for (char other : ALPHABET.toCharArray()) {
                    String wrong = number.substring(0, at) + other + number.substring(at + 1);
                    assertThat(Numbers.valid(wrong)).as(wrong).isEqualTo(wrong.equals(number));
                }
            }
        });
    }

    @Test
    void noticeEverySwapOfNeighbours() {
        numbers().forEach(number -> {
            for (int at = 0; at + 1 < number.length(); at++) {
                char[] swapped = number.toCharArray();
                swapped[at] = number.charAt(at + 1);
                swapped[at + 1] = number.charAt(at);
                String wrong = new String(swapped);
                assertThat(Numbers.valid(wrong)).as(wrong).isEqualTo(wrong.equals(number));
            }
        });
    }

    @Test
    void areNothingElse() {
        assertThat(Stream.of("", "2", "22222222A", "2222-222", "０２３４５６７８", "IIIIIIII"))
                .noneMatch(Numbers::valid);
    }

    private Stream<String> numbers() {
        return Stream.generate(() -> Numbers.make(random)).limit(300);
    }
}
