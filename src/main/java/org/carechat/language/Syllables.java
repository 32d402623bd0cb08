package org.carechat.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which characters are mistaken for each other by ear: those with the same syllable, tones and the pairs that
/// many speakers don't part (zh and z, ng and n, n and l) left aside. For text that was dictated or typed by
/// sound. Safe to share between threads.
public final class Syllables {

    private static final String FILE = "syllables.txt";
    private static final int[] NUMBERS = read();

    private Syllables() {}

    /// @param c in normal writing
    /// @return the same number for characters that sound alike; a number of its own for a character whose
    ///     sound isn't known
    public static int of(char c) {
        return NUMBERS[c];
    }

    private static int[] read() {
        Map<String, Integer> sounds = new HashMap<>();
        int[] numbers = IntStream.range(0, Character.MAX_VALUE + 1).toArray();
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int space = line.indexOf(' ');
            int number = sounds.computeIfAbsent(alike(line.substring(0, space)), unused -> -1 - sounds.size());
            line.substring(space + 1).chars().forEach(c -> numbers[c] = number);
        }
        return numbers;
    }

    private static String alike(String syllable) {
        return syllable.replaceFirst("^([zcs])h", "$1").replaceFirst("^n", "l").replaceFirst("ng$", "n");
    }

    private static List<String> lines() {
        try (InputStream in = Syllables.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside its class");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
