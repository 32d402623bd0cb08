package org.carechat.language;

import java.util.ArrayList;
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

    /// What doesn't depend on what was decided before: made once for a character, however many ways to read what
    /// stands before it are still open.
    ///
    /// @param characters the runs of characters around it
    /// @param before what the dictionaries say of the two characters before it
    /// @param here what they say of it
    /// @param after what they say of it and of the two after it, as features
    record Around(String c1, String c, String n1, String[] characters, String[] before, String[] here, String[] after) {

        /// @param last what was decided of the character before it
        /// @param lastButOne what was decided of the one before that
        String[] decided(String last, String lastButOne) {
            String[] all = new String[characters.length + DECIDED + before.length + 2 * here.length + after.length];
            int count = put(all, 0, characters);
            all[count++] = "p" + last;
            all[count++] = "pp" + last + lastButOne;
            all[count++] = "p0" + last + c;
            all[count++] = "p0+" + last + c + n1;
            all[count++] = "p-0" + last + c1 + c;
            count = put(all, count, before);
            for (String mark : here) {
                all[count++] = "m0" + mark;
                all[count++] = "pm" + last + mark;
            }
            put(all, count, after);
            return all;
        }

        private static int put(String[] all, int from, String[] some) {
            System.arraycopy(some, 0, all, from, some.length);
            return from + some.length;
        }
    }

    /// @param marks what dictionaries say of each character; empty where they say nothing
    static Around around(String[] characters, List<String> marks, int at) {
        String c2 = get(characters, at - 2);
        String c1 = get(characters, at - 1);
        String c = get(characters, at);
        String n1 = get(characters, at + 1);
        String n2 = get(characters, at + 2);
        String n3 = get(characters, at + 3);
        String[] runs = {
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
            "+*~" + n1 + n2 + n3
        };
        return new Around(c1, c, n1, runs, near(marks, at, -2, -1), said(marks, at), near(marks, at, 1, 2));
    }

    /// @param decided the outcomes of the characters before `at`
    static String[] of(String[] characters, List<String> marks, int at, String[] decided) {
        return around(characters, marks, at).decided(decided(decided, at - 1), decided(decided, at - 2));
    }

    private static String[] near(List<String> marks, int at, int from, int to) {
        List<String> all = new ArrayList<>(4);
        for (int near = from; near <= to; near++) {
            for (String mark : said(marks, at + near)) {
                all.add("m" + near + mark);
            }
        }
        return all.toArray(String[]::new);
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
