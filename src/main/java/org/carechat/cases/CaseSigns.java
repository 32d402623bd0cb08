package org.carechat.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.YamlNode;

/// How serious something is, by what the customer says, as staff wrote it down in `knowledge-base/cases.yaml`.
/// Immutable.
final class CaseSigns {

    static final String FILE = "knowledge-base/cases.yaml";
    private static final String ANGRY = "angry";

    private record Sign(int grade, List<String> words) {}

    private final List<Sign> signs;
    private final Map<CaseKind, Integer> usual;
    private final Map<CaseKind, List<String>> wishes;
    private final List<String> complains;
    private final int angry;

    private CaseSigns(
            List<Sign> signs,
            Map<CaseKind, Integer> usual,
            Map<CaseKind, List<String>> wishes,
            List<String> complains,
            int angry) {
        this.signs = signs;
        this.usual = usual;
        this.wishes = wishes;
        this.complains = complains;
        this.angry = angry;
    }

    /// @throws org.carechat.bundle.BundleException naming the place that can't be meant
    static CaseSigns of(Bundle bundle) {
        YamlNode root = bundle.yaml(FILE);
        List<Sign> signs = new ArrayList<>();
        root.get("grades").entries().forEach((grade, words) -> signs.add(new Sign(grade(grade, words), words.texts())));
        signs.sort(Comparator.comparingInt(Sign::grade).reversed());
        Map<CaseKind, Integer> usual = new EnumMap<>(CaseKind.class);
        root.get("kinds").entries().forEach((kind, grade) -> usual.put(kind(kind, grade), grade(grade.text(), grade)));
        Map<CaseKind, List<String>> wishes = new EnumMap<>(CaseKind.class);
        root.get("wishes").entries().forEach((kind, words) -> wishes.put(kind(kind, words), words.texts()));
        YamlNode angry = root.get(ANGRY);
        return new CaseSigns(
                List.copyOf(signs), usual, wishes, root.get("complains").texts(), grade(angry.text(), angry));
    }

    /// @param mood of the customer, as the slot says it
    /// @return from 1 to 4
    int grade(CaseKind kind, String words, String mood) {
        int said = signs.stream()
                .filter(sign -> sign.words().stream().anyMatch(words::contains))
                .mapToInt(Sign::grade)
                .findFirst()
                .orElse(usual.getOrDefault(kind, Case.LOWEST));
        return mood.equals(ANGRY) ? Math.max(said, angry) : said;
    }

    /// @return whether the words wish for an answer in writing and complain of nothing
    boolean wantsOnlyWriting(String words) {
        return wish(CaseKind.WRITTEN_REPLY, words) && complains.stream().noneMatch(words::contains);
    }

    /// @return whether the words really wish for such a case
    boolean wish(CaseKind kind, String words) {
        List<String> needed = wishes.getOrDefault(kind, List.of());
        return needed.isEmpty() || needed.stream().anyMatch(words::contains);
    }

    private static int grade(String text, YamlNode where) {
        if (!text.matches("[" + Case.LOWEST + "-" + Case.HIGHEST + "]")) {
            throw where.wrong("'" + text + "' is no grade", "write one from 1 to 4");
        }
        return Integer.parseInt(text);
    }

    private static CaseKind kind(String text, YamlNode where) {
        return CaseKind.ofWire(text).orElseThrow(() -> where.wrong("'" + text + "' is no kind of case", "mend it"));
    }
}
