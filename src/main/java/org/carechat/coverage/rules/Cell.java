package org.carechat.coverage.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carechat.bundle.YamlNode;

/// One condition of a row: the values of an input that meet it. Written as a value, a list of them, `-` for
/// any, or `not(a, b)`.
record Cell(String input, Set<String> values) {

    static Cell read(YamlNode node, String input, List<String> domain) {
        List<String> written = node.texts();
        String first = written.size() == 1 ? written.getFirst() : "";
        if (first.equals("-")) {
            return new Cell(input, new LinkedHashSet<>(domain));
        }
        if (first.startsWith("not(") && first.endsWith(")")) {
            Set<String> values = new LinkedHashSet<>(domain);
            List<String> excluded =
                    List.of(first.substring(4, first.length() - 1).split("\\s*,\\s*"));
            check(node, excluded, domain);
            values.removeAll(excluded);
            return new Cell(input, values);
        }
        check(node, written, domain);
        return new Cell(input, new LinkedHashSet<>(written));
    }

    boolean meets(String value) {
        return values.contains(value);
    }

    private static void check(YamlNode node, List<String> values, List<String> domain) {
        for (String value : values) {
            if (!domain.contains(value)) {
                throw node.wrong("'" + value + "' is not among " + domain, "write one of them");
            }
        }
    }
}
