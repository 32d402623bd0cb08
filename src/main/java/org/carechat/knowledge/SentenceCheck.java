package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carechat.dialogue.Gate;
import org.carechat.language.PromptTemplate;

/// Looks at each sentence that a language model writes for an answer. It must name the sentences of the article
/// that it rests on. Where one of these carries a figure, a verdict, a limit, a denial or a safety step it has to
/// be said word for word; others may be said in other words, which have to be the article's but for a little glue.
/// Whatever passes still has to pass the gate on these sentences alone. Thread-safe.
final class SentenceCheck {

    /// Why a sentence was dropped.
    enum Reason {
        NO_CITATION,
        REWORDED,
        UNSUPPORTED,
        GATE
    }

    /// What came of a sentence.
    ///
    /// @param rests the numbers of the article's sentences, from 1; empty for a sentence that was dropped
    /// @param reason null for a sentence that stands
    record Checked(String text, Set<Integer> rests, Optional<Reason> reason) {}

    private static final Pattern CITED = Pattern.compile("\\s*((?:\\[\\d{1,2}]\\s*)+)[。.]?\\s*$");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern FIGURE =
            Pattern.compile("[0-9０-９a-zA-Z%％¥￥]|[一二两三四五六七八九十百千万半]\\s*(?:个|年|月|天|日|次|倍|元|块|折|点|成|周|小时|分钟)");
    private static final double SUPPORTED = 0.7;
    private static final int LONGEST_OF_ITS_OWN = 3;

    private final Gate gate;
    private final List<String> quoted;
    private final List<String> glue;

    SentenceCheck(Gate gate, PromptTemplate prompt) {
        this.gate = gate;
        quoted = words(prompt.header("quoted"));
        glue = words(prompt.header("glue")).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// @return whether a sentence of an article has to be said word for word, and may not be left out
    boolean mustStand(String sentence) {
        return FIGURE.matcher(sentence).find() || quoted.stream().anyMatch(sentence::contains);
    }

    Checked check(String line, List<String> sentences) {
        Matcher cited = CITED.matcher(line);
        String text = Sentences.plain(cited.replaceFirst(""));
        Set<Integer> rests = cited.reset().find() ? numbers(cited.group(1), sentences.size()) : Set.of();
        if (rests.isEmpty() || text.isEmpty()) {
            return dropped(text, Reason.NO_CITATION);
        }
        Set<Integer> verbatim = rests.stream()
                .filter(number -> isSaidBy(text, sentences.get(number - 1)))
                .collect(Collectors.toSet());
        return verbatim.isEmpty() ? reworded(text, rests, sentences) : gated(text, verbatim, sentences);
    }

    private Checked reworded(String text, Set<Integer> rests, List<String> sentences) {
        List<String> sources = sources(rests, sentences);
        if (sources.stream().anyMatch(this::mustStand) || mustStand(text)) {
            return dropped(text, Reason.REWORDED);
        }
        return isSupported(text, sources) ? gated(text, rests, sentences) : dropped(text, Reason.UNSUPPORTED);
    }

    private Checked gated(String text, Set<Integer> rests, List<String> sentences) {
        boolean passes = letters(gate.pass(text, sources(rests, sentences))).equals(letters(text));
        return passes ? new Checked(text, rests, Optional.empty()) : dropped(text, Reason.GATE);
    }

    private static List<String> sources(Set<Integer> rests, List<String> sentences) {
        return rests.stream().map(number -> sentences.get(number - 1)).toList();
    }

    /// Word for word, or with nothing but glue before it.
    private boolean isSaidBy(String text, String sentence) {
        String said = letters(text);
        String wanted = letters(sentence);
        return said.endsWith(wanted)
                && letters(withoutGlue(said.substring(0, said.length() - wanted.length())))
                        .isEmpty();
    }

    private String withoutGlue(String text) {
        String rest = text;
        for (String word : glue) {
            rest = rest.replace(word, "\n");
        }
        return rest;
    }

    private static Checked dropped(String text, Reason reason) {
        return new Checked(text, Set.of(), Optional.of(reason));
    }

    private static Set<Integer> numbers(String marks, int most) {
        Set<Integer> numbers = new HashSet<>();
        Matcher matcher = NUMBER.matcher(marks);
        while (matcher.find()) {
            int number = Integer.parseInt(matcher.group());
            if (number < 1 || number > most) {
                return Set.of();
            }
            numbers.add(number);
        }
        return numbers;
    }

    private boolean isSupported(String text, List<String> sources) {
        String source = letters(String.join("\n", sources));
        List<Boolean> known = new ArrayList<>();
        for (String part : withoutGlue(text).split("\n")) {
            addKnown(letters(part), source, known);
        }
        long supported = known.stream().filter(is -> is).count();
        return supported >= SUPPORTED * known.size() && longestUnknown(known) <= LONGEST_OF_ITS_OWN;
    }

    /// A character is known where it stands beside the same neighbour in the source.
    private static void addKnown(String part, String source, List<Boolean> known) {
        for (int at = 0; at < part.length(); at++) {
            boolean before = at > 0 && source.contains(part.substring(at - 1, at + 1));
            boolean after = at + 2 <= part.length() && source.contains(part.substring(at, at + 2));
            boolean alone = part.length() == 1 && source.contains(part);
            known.add(before || after || alone);
        }
    }

    private static int longestUnknown(List<Boolean> known) {
        int longest = 0;
        int run = 0;
        for (boolean is : known) {
            run = is ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
