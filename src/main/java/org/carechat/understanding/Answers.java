package org.carechat.understanding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carechat.bundle.YamlNode;
import org.carechat.dialogue.Command.Answer.Kind;
import org.carechat.language.Span;
import org.carechat.language.Trie;
import org.jspecify.annotations.Nullable;

/// How yes, no, "don't know" and "the second one" are said, from `lexicon/answers.yaml`. Immutable.
final class Answers {

    private static final int LONGEST_REPORT = 10;
    private static final Pattern REPORT = Pattern.compile("(了|过|好|着|度|上)[呢的啊呀哈嘛吧,。! ]*$");
    /// Says how it is, not what was done.
    private static final Pattern RESULT = Pattern.compile("[?不没冇勿唔莫还又更仍也]|吗|咋|怎");
    private static final List<String> TURNS = List.of("不过", "但", "可是", "只是");

    private final Trie<Kind> whole;
    private final Trie<Kind> weak;
    private final Trie<Boolean> filler;
    private final Trie<Integer> places;
    private final Trie<Kind> denials;
    private final Trie<Kind> wrongs;
    private final Trie<Kind> assents;
    private final List<String> others;

    private Answers(
            Trie<Kind> whole,
            Trie<Kind> weak,
            Trie<Boolean> filler,
            Trie<Integer> places,
            Trie<Kind> denials,
            Trie<Kind> wrongs,
            Trie<Kind> assents,
            List<String> others) {
        this.whole = whole;
        this.weak = weak;
        this.filler = filler;
        this.places = places;
        this.denials = denials;
        this.wrongs = wrongs;
        this.assents = assents;
        this.others = others;
    }

    static Answers of(YamlNode file) {
        Trie.Builder<Kind> whole = Trie.builder();
        Trie.Builder<Kind> weak = Trie.builder();
        for (Kind kind : Kind.values()) {
            YamlNode said = file.get(kind.name().toLowerCase(Locale.ROOT));
            said.texts("whole").forEach(word -> whole.add(word, kind));
            said.texts("weak").forEach(word -> weak.add(word, kind));
        }
        Trie.Builder<Boolean> filler = Trie.builder();
        file.texts("filler").forEach(word -> filler.add(word, true));
        YamlNode denial = file.get("denial");
        List<String> wrongs = denial.texts("wrong");
        List<String> denials =
                Stream.concat(wrongs.stream(), denial.texts("not").stream()).toList();
        return new Answers(
                whole.build(),
                weak.build(),
                filler.build(),
                places(file),
                trie(denials, Kind.NO),
                trie(wrongs, Kind.NO),
                trie(file.texts("assent"), Kind.YES),
                file.texts("other-words"));
    }

    private static Trie<Kind> trie(List<String> words, Kind kind) {
        Trie.Builder<Kind> trie = Trie.builder();
        words.forEach(word -> trie.add(word, kind));
        return trie.build();
    }

    /// @return whether nothing is said but that something isn't so
    boolean isDenial(String text) {
        return covers(text, denials) != null;
    }

    /// @return whether nothing is said but that something is wrong, which is no "no" to whether there is danger
    boolean isWrong(String text) {
        return covers(text, wrongs) != null;
    }

    /// @return what the first clause says that is an answer and nothing else, unless a "but" takes it back
    @Nullable
    Kind plain(Message message) {
        List<Span> clauses = Clauses.of(message.text());
        for (int i = 0; i < clauses.size(); i++) {
            Kind kind = covers(message.text(clauses.get(i)));
            boolean takenBack = i + 1 < clauses.size() && startsWithBut(message.text(clauses.get(i + 1)));
            if (kind != null && !takenBack) {
                return kind;
            }
        }
        return null;
    }

    /// @return whether the yes of a message only agrees to do what was said
    boolean isAssent(Message message) {
        return Clauses.of(message.text()).stream()
                .map(message::text)
                .filter(this::isPlain)
                .allMatch(clause -> covers(clause, assents) != null);
    }

    /// @return whether what begins here is the end of another word: "washed" (洗好了) isn't "it is fine" (好了)
    boolean isOtherWord(String text, int at) {
        return others.stream().anyMatch(other -> text.startsWith(other, at - other.length() + 1));
    }

    /// @return whether nothing is said but what was done or set ("washed it", "26 degrees")
    boolean isReport(String text) {
        String rest = rest(text);
        return rest.length() <= LONGEST_REPORT
                && REPORT.matcher(text).find()
                && !RESULT.matcher(text).find();
    }

    /// @return whether a clause is an answer, particles and filler, and nothing else
    boolean isPlain(String clause) {
        return covers(clause) != null;
    }

    /// @return whether nothing but particles and filler stands here
    boolean isFiller(String text) {
        return rest(text).isEmpty();
    }

    /// @return what is left of a text without filler, marks and spaces
    String rest(String text) {
        StringBuilder rest = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            Trie.Match<Boolean> match = filler.longestAt(text, at);
            if (match != null) {
                at = match.span().to();
            } else {
                if (Character.isLetterOrDigit(text.charAt(at))) {
                    rest.append(text.charAt(at));
                }
                at++;
            }
        }
        return rest.toString();
    }

    /// @return what a description of what was tried amounts to ("still nothing"); null where it says nothing
    @Nullable
    Kind weak(String text) {
        Trie.Match<Kind> longest = null;
        for (Trie.Match<Kind> match : weak.longest(text)) {
            if (longest == null || match.span().length() > longest.span().length()) {
                longest = match;
            }
        }
        return longest == null ? null : longest.value();
    }

    /// @return which of `many` offered answers is meant by its place, from 0; -1 where none is
    int place(String text, int many) {
        String said = text.replaceAll("[\\s,。!?]", "");
        Integer place = places.get(said);
        if (place == null) {
            return -1;
        }
        return place == Integer.MAX_VALUE ? many - 1 : place < many ? place : -1;
    }

    private @Nullable Kind covers(String clause) {
        return covers(clause, whole);
    }

    private @Nullable Kind covers(String clause, Trie<Kind> said) {
        Kind kind = null;
        for (int at = 0; at < clause.length(); ) {
            Trie.Match<Kind> answer = said.longestAt(clause, at);
            Trie.Match<Boolean> particle = filler.longestAt(clause, at);
            if (answer != null
                    && (particle == null
                            || answer.span().to() >= particle.span().to())) {
                kind = stronger(kind, answer.value());
                at = answer.span().to();
            } else if (particle != null) {
                at = particle.span().to();
            } else if (!Character.isLetterOrDigit(clause.charAt(at))) {
                at++;
            } else {
                return null;
            }
        }
        return kind;
    }

    private static Kind stronger(@Nullable Kind first, Kind second) {
        return first == null || first == Kind.YES ? second : first;
    }

    private static boolean startsWithBut(String clause) {
        return TURNS.stream().anyMatch(clause::startsWith);
    }

    private static Trie<Integer> places(YamlNode file) {
        Trie.Builder<Integer> places = Trie.builder();
        List<YamlNode> rows = file.get("places").items();
        for (int place = 0; place < rows.size(); place++) {
            int at = place;
            rows.get(place).texts().forEach(word -> places.add(word, at));
        }
        file.texts("last").forEach(word -> places.add(word, Integer.MAX_VALUE));
        return places.build();
    }
}
