package org.carechat.safety;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.carechat.language.Syllables;

/// What the second line of triage goes by: runs of characters, characters that stand near each other (玻璃 and 碎
/// belong together whatever stands between), runs of syllables (they survive dictation), the
/// groups of words that stand in a text, denied or not, in pairs, and the contexts. Each trait is a number.
/// Immutable.
final class Traits {

    /// Numbers of traits are below this; a power of two.
    static final int RANGE = 1 << 20;

    private static final int EDGE = 1;
    /// Characters further apart have little to do with each other.
    private static final int NEAR = 8;
    /// A text with more groups of words than this tells by its first ones.
    private static final int MOST_GROUPS = 28;

    private final BitSet known;

    /// @param known the groups of words that mean something; the others only serve to write signs
    Traits(BitSet known) {
        this.known = known;
    }

    /// @return the traits of a text, each once
    int[] of(Reading reading) {
        SearchText text = reading.text();
        Numbers numbers = new Numbers(text.length() * 13 + 64);
        characters(text, numbers);
        near(text, numbers);
        syllables(text, numbers);
        groups(reading.found(), reading.meaning(), numbers);
        reading.findings().dismissed().forEach(hazard -> numbers.add(9, hazard.ordinal(), 0, 0));
        if (!reading.findings().dismissed().isEmpty()) {
            numbers.add(10, 0, 0, 0);
        }
        reading.meaning().standing().forEach(context -> numbers.add(6, context, 0, 0));
        return numbers.distinct();
    }

    private static void characters(SearchText text, Numbers numbers) {
        for (int at = -1; at <= text.length(); at++) {
            int first = character(text, at);
            numbers.add(1, first, 0, 0);
            if (at + 1 <= text.length()) {
                numbers.add(2, first, character(text, at + 1), 0);
            }
            if (at + 2 <= text.length()) {
                numbers.add(3, first, character(text, at + 1), character(text, at + 2));
            }
        }
    }

    private static void near(SearchText text, Numbers numbers) {
        for (int at = 0; at < text.length(); at++) {
            for (int other = at + 2; other <= Math.min(at + NEAR, text.length() - 1); other++) {
                numbers.add(11, text.at(at), text.at(other), 0);
            }
        }
    }

    private static void syllables(SearchText text, Numbers numbers) {
        for (int at = -1; at < text.length(); at++) {
            numbers.add(4, syllable(text, at), syllable(text, at + 1), 0);
            if (at + 2 <= text.length()) {
                numbers.add(5, syllable(text, at), syllable(text, at + 1), syllable(text, at + 2));
            }
        }
    }

    private void groups(Found found, Meaning.Of read, Numbers numbers) {
        int[] standing = new int[MOST_GROUPS];
        int count = 0;
        for (int group = known.nextSetBit(0); group >= 0 && count < MOST_GROUPS; group = known.nextSetBit(group + 1)) {
            List<Span> spans = found.get(group);
            if (!spans.isEmpty()) {
                boolean denied = spans.stream().allMatch(read::denies);
                standing[count++] = denied ? -group - 1 : group;
            }
        }
        for (int i = 0; i < count; i++) {
            numbers.add(7, standing[i], 0, 0);
            for (int j = i + 1; j < count; j++) {
                numbers.add(8, standing[i], standing[j], 0);
            }
        }
    }

    private static int character(SearchText text, int at) {
        return at < 0 || at >= text.length() ? EDGE : text.at(at);
    }

    private static int syllable(SearchText text, int at) {
        return at < 0 || at >= text.length() ? EDGE : Syllables.of(text.at(at));
    }

    private static final class Numbers {

        private int[] numbers;
        private int count;

        Numbers(int capacity) {
            numbers = new int[capacity];
        }

        void add(int kind, int first, int second, int third) {
            int hash = kind * 0x9E3779B1 + first;
            hash = (hash ^ hash >>> 15) * 0x85EBCA6B + second;
            hash = (hash ^ hash >>> 13) * 0xC2B2AE35 + third;
            hash = (hash ^ hash >>> 16) * 0x27D4EB2F;
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = (hash ^ hash >>> 15) & RANGE - 1;
        }

        /// Each number is put where it hashes to, or in the next free place: no sorting, which would take as long
        /// as all the rest.
        int[] distinct() {
            int[] places = new int[Integer.highestOneBit(Math.max(count, 1)) * 4];
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int number = numbers[i];
                int place = number & places.length - 1;
                while (places[place] != 0 && places[place] != number + 1) {
                    place = place + 1 & places.length - 1;
                }
                if (places[place] == 0) {
                    places[place] = number + 1;
                    numbers[kept++] = number;
                }
            }
            return Arrays.copyOf(numbers, kept);
        }
    }
}
