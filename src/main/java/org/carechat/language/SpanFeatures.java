package org.carechat.language;

import java.util.ArrayList;
import java.util.List;

/// What [SpanModel] looks at for one character: the characters around it, what dictionaries say of them, and what
/// was decided of the two before it. Stateless.
final class SpanFeatures {

    private static final String EDGE = "^";
    private static final String OTHER = "other";
    private static final String[] NONE = {};

    private SpanFeatures() {}

    /// @param marks what dictionaries say of each character; empty where they say nothing
    /// @param decided the outcomes of the characters before `at`
    static String[] of(String[] characters, List<String> marks, int at, String[] decided) {
        String before = decided(decided, at - 1);
        String c2 = get(characters, at - 2);
        String c1 = get(characters, at - 1);
        String c = get(characters, at);
        String n1 = get(characters, at + 1);
        String n2 = get(characters, at + 2);
        String n3 = get(characters, at + 3);
        List<String> all = new ArrayList<>(40);
        all.add("b");
        all.add("0" + c);
        all.add("-" + c1);
        all.add("=" + c2);
        all.add("+" + n1);
        all.add("*" + n2);
        all.add("~" + n3);
        all.add("-0" + c1 + c);
        all.add("0+" + c + n1);
        all.add("-+" + c1 + n1);
        all.add("=-" + c2 + c1);
        all.add("+*" + n1 + n2);
        all.add("=-0" + c2 + c1 + c);
        all.add("-0+" + c1 + c + n1);
        all.add("0+*" + c + n1 + n2);
        all.add("+*~" + n1 + n2 + n3);
        all.add("p" + before);
        all.add("pp" + before + decided(decided, at - 2));
        all.add("p0" + before + c);
        all.add("p0+" + before + c + n1);
        all.add("p-0" + before + c1 + c);
        marks(all, marks, at, before);
        return all.toArray(String[]::new);
    }

    private static void marks(List<String> all, List<String> marks, int at, String before) {
        for (int near = -2; near <= 2; near++) {
            int there = at + near;
            String said = there < 0 || there >= marks.size() ? "" : marks.get(there);
            for (String mark : said.isEmpty() ? NONE : said.split(" ")) {
                all.add("m" + near + mark);
                if (near == 0) {
                    all.add("pm" + before + mark);
                }
            }
        }
    }

    private static String decided(String[] decided, int at) {
        return at < 0 ? OTHER : decided[at];
    }

    private static String get(String[] all, int at) {
        return at < 0 || at >= all.length ? EDGE : all[at];
    }
}
