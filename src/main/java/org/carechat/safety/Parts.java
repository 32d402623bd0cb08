package org.carechat.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The parts of a message that may each tell of a danger of their own: its clauses, and neighbouring clauses in
/// pairs, because a place is often named in one and what happens there in the next.
final class Parts {

    private static final Pattern BREAKS = Pattern.compile("[。.！!？?；;…，,、：:\\s]+");
    /// What is shorter tells nothing by itself.
    private static final int LEAST = 4;
    /// Nobody in danger writes more; what comes later is read with the whole message only.
    private static final int MOST = 24;

    private Parts() {}

    /// Who leaves out all marks writes clauses of this length.
    private static final int LONG = 30;
    private static final int WINDOW = 20;
    private static final int MOST_WINDOWS = 12;

    /// @return nothing for a message of one clause, which is a part of nothing
    static List<String> of(String text) {
        String[] clauses = BREAKS.split(text, MOST);
        List<String> parts = new ArrayList<>();
        for (int i = 0; clauses.length > 1 && i < clauses.length; i++) {
            if (clauses[i].length() >= LEAST) {
                parts.add(clauses[i]);
            }
            if (i + 1 < clauses.length && clauses.length > 2) {
                parts.add(clauses[i] + "，" + clauses[i + 1]);
            }
        }
        for (String clause : clauses) {
            addWindows(clause, parts);
        }
        return parts;
    }

    /// What nobody cut is cut blindly, with overlaps.
    private static void addWindows(String clause, List<String> parts) {
        int step = WINDOW / 2;
        for (int i = 0; i < MOST_WINDOWS && i * step + step < clause.length() && clause.length() > LONG; i++) {
            parts.add(clause.substring(i * step, Math.min(clause.length(), i * step + WINDOW)));
        }
    }
}
