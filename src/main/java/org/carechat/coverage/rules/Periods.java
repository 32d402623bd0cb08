package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carechat.bundle.Fact;
import org.carechat.bundle.Facts;
import org.carechat.bundle.YamlNode;
import org.jspecify.annotations.Nullable;

/// The periods of `periods.yaml` and how they are counted: the first day doesn't count, the last one does; a
/// month ends on the same day or, where there is none, on the last of the month; a last day on a holiday opens
/// a band up to the next working day. Immutable.
final class Periods {

    /// A day from which the whole-machine period may run.
    ///
    /// @param laterBy added to the day; nothing for most
    record Start(String fact, String reading, Period laterBy) {}

    /// A reading that names a period.
    private record Named(String reading, Period period) {}

    private record Term(List<Named> readings, boolean extended) {}

    private static final List<String> NAMES = List.of(
            "machine", "first-year", "return", "exchange", "same-fault", "part", "installation", "half-year", "wait");

    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final List<Start> starts = new ArrayList<>();
    private final List<String> windows;
    private final Period endingSoon;
    private final LocalDate earliest;
    private final int repairs;
    private final WorkingDays workingDays;

    Periods(YamlNode root, Facts facts, WorkingDays workingDays) {
        this.workingDays = workingDays;
        YamlNode periods = root.get("periods");
        NAMES.forEach(name -> terms.put(name, term(periods.get(name), facts)));
        for (YamlNode start : root.get("starts").items()) {
            starts.add(start(start, facts));
        }
        windows = root.get("windows").texts();
        windows.forEach(window -> checkDay(root.get("windows"), window));
        endingSoon = period(root.get("ending-soon"), root.get("ending-soon").text());
        earliest = WorkingDays.day(root.get("earliest"));
        repairs = fact(root.get("repairs"), facts) instanceof Fact found ? Integer.parseInt(found.value()) : 0;
    }

    /// @return where `day` stands by each reading that speaks
    List<Standing> standings(String term, LocalDate start, LocalDate day, int extraDays) {
        return ends(term, start, extraDays).stream()
                .map(end -> standing(end, day))
                .toList();
    }

    /// @return the last days by each reading that speaks, as they are before any postponing
    List<LocalDate> ends(String term, LocalDate start, int extraDays) {
        Term found = term(term);
        return found.readings().stream()
                .map(named -> end(found, named, start, extraDays))
                .toList();
    }

    /// @param from the fact that says the day
    /// @param start the day from which is counted
    /// @return how each reading that speaks was counted
    List<Reckoned> reckoned(String term, String from, LocalDate start, LocalDate day, int extraDays) {
        Term found = term(term);
        return found.readings().stream()
                .map(named -> {
                    LocalDate end = end(found, named, start, extraDays);
                    String stands = standing(end, day).name().toLowerCase(Locale.ROOT);
                    return new Reckoned(from, start, named.reading(), named.period(), end, stands);
                })
                .toList();
    }

    List<Start> starts() {
        return starts;
    }

    /// @return the periods beside the machine's own that are counted from that day, see [Reckoning]
    List<String> countedFrom(String fact) {
        if (windows.contains(fact)) {
            return List.of("return", "exchange", "half-year");
        }
        return switch (fact) {
            case "installationDate" -> List.of("exchange", "installation");
            case "priorInstallation.date" -> List.of("installation");
            case "priorRepair.date" -> List.of("same-fault", "part");
            default -> List.of();
        };
    }

    List<String> windows() {
        return windows;
    }

    Period endingSoon() {
        return endingSoon;
    }

    LocalDate earliest() {
        return earliest;
    }

    int repairs() {
        return repairs;
    }

    private Term term(String name) {
        Term found = terms.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no period '" + name + "'");
        }
        return found;
    }

    private static LocalDate end(Term term, Named named, LocalDate start, int extraDays) {
        return start.plus(named.period()).plusDays(term.extended() ? extraDays : 0);
    }

    private Standing standing(LocalDate end, LocalDate day) {
        if (!day.isAfter(end)) {
            return Standing.IN;
        }
        return day.isAfter(workingDays.from(end)) ? Standing.OUT : Standing.GRACE;
    }

    private static Term term(YamlNode node, Facts facts) {
        List<Named> speaking = new ArrayList<>();
        for (YamlNode reading : node.get("readings").items()) {
            Fact fact = fact(reading, facts);
            Period period = find(fact.value());
            if (period != null) {
                speaking.add(new Named(fact.key(), period));
            }
        }
        if (speaking.isEmpty()) {
            throw node.wrong("none of these readings names a period", "name a fact with a value such as P36M");
        }
        return new Term(speaking, node.find("extended-by") != null);
    }

    private static Start start(YamlNode node, Facts facts) {
        String fact = node.get("fact").text();
        checkDay(node, fact);
        YamlNode later = node.find("later-by");
        Period by =
                later == null ? Period.ZERO : period(later, fact(later, facts).value());
        return new Start(fact, fact(node.get("reading"), facts).key(), by);
    }

    private static void checkDay(YamlNode node, String fact) {
        if (!Vocabulary.isDay(fact)) {
            throw node.wrong("'" + fact + "' is not a date of the rules API", "write purchaseDate or another");
        }
    }

    static Fact fact(YamlNode node, Facts facts) {
        Fact fact = facts.find(node.text());
        if (fact == null) {
            throw node.wrong("there is no fact '" + node.text() + "' in facts.yaml", "add it or name another");
        }
        return fact;
    }

    static Period period(YamlNode node, String text) {
        Period period = find(text);
        if (period == null) {
            throw node.wrong("'" + text + "' is not a period", "write it as P36M or P90D");
        }
        return period;
    }

    private static @Nullable Period find(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
