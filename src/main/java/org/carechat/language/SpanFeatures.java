package org.carechat.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What [SpanModel] looks at for one character: the characters around it, what dictionaries say of them, and what
/// was decided of the two before it. Stateless.
final class SpanFeatures {

    private static final String EDGE = "^";
    /// What is decided of a character in which nothing stands.
    static final String OTHER = "other";

    private static final int DECIDED = 5;
    private static final String[] NONE = {};

    private SpanFeatures() {}

    /// One character: what doesn't depend on what was decided before it is made once, however many ways to read
    /// what stands before are still open.
    ///
    /// @param marks what the dictionaries say of it
    /// @param features of the characters around it, and of what the dictionaries say there
    record Around(String c1, String c, String n1, String[] marks, String[] features) {

        /// @param last what was decided of the character before it
        /// @param lastButOne what was decided of the one before that
        String[] decided(String last, String lastButOne) {
            String[] all = new String[DECIDED + marks.length];
            all[0] = "p" + last;
            all[1] = "pp" + last + lastButOne;
            all[2] = "p0" + last + c;
            all[3] = "p0+" + last + c + n1;
            all[4] = "p-0" + last + c1 + c;
            for (int i = 0; i < marks.length; i++) {
                all[DECIDED + i] = "pm" + last + marks[i];
            }
            return all;
        }
    }

    /// @param marks what dictionaries say of each character; empty where they say nothing
    static Around around(String[] characters, List<String> marks, int at) {
        List<String> all = runs(characters, at);
        for (int near = -2; near <= 2; near++) {
            for (String mark : said(marks, at + near)) {
                all.add("m" + near + mark);
            }
        }
        return new Around(
                get(characters, at - 1),
                get(characters, at),
                get(characters, at + 1),
                said(marks, at),
                all.toArray(String[]::new));
    }

    /// All features in the order in which they are learnt: what is learnt depends on it.
    ///
    /// @param decided the outcomes of the characters before `at`
    static String[] of(String[] characters, List<String> marks, int at, String[] decided) {
        String last = decided(decided, at - 1);
        Around around = around(characters, marks, at);
        List<String> all = runs(characters, at);
        String[] after = around.decided(last, decided(decided, at - 2));
        all.addAll(List.of(after).subList(0, DECIDED));
        for (int near = -2; near <= 2; near++) {
            for (String mark : said(marks, at + near)) {
                all.add("m" + near + mark);
                if (near == 0) {
                    all.add("pm" + last + mark);
                }
            }
        }
        return all.toArray(String[]::new);
    }

    private static List<String> runs(String[] characters, int at) {
        String c2 = get(characters, at - 2);
        String c1 = get(characters, at - 1);
        String c = get(characters, at);
        String n1 = get(characters, at + 1);
        String n2 = get(characters, at + 2);
        String n3 = get(characters, at + 3);
        List<String> all = new ArrayList<>(40);
        Collections.addAll(
                all,
                "b",
                "0" + c,
                "-" + c1,
                "=" + c2,
                "+" + n1,
                "*" + n2,
                "~" + n3,
                "-0" + c1 + c,
                "0+" + c + n1,
                "-+" + c1 + n1,
                "=-" + c2 + c1,
                "+*" + n1 + n2,
                "=-0" + c2 + c1 + c,
                "-0+" + c1 + c + n1,
                "0+*" + c + n1 + n2,
                "+*~" + n1 + n2 + n3);
        return all;
    }

    private static String[] said(List<String> marks, int at) {
        String said = at < 0 || at >= marks.size() ? "" : marks.get(at);
        return said.isEmpty() ? NONE : said.split(" ");
    }

    private static String decided(String[] decided, int at) {
        return at < 0 ? OTHER : decided[at];
    }

    private static String get(String[] all, int at) {
        return at < 0 || at >= all.length ? EDGE : all[at];
    }
}
