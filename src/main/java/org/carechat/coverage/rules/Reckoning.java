package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts the periods of a case from its days: every known starting day, every reading that speaks. Confined to one
/// thread.
final class Reckoning {

    /// The days that tell how old the machine is.
    static final List<String> MACHINE_DAYS =
            List.of("purchaseDate", "deliveryDate", "installationDate", "productionDate");
    private static final List<String> WINDOW = List.of("return", "return-edge", "exchange", "exchange-edge", "after");

    private final LocalDate asOf;
    private final CaseFacts facts;
    private final Periods periods;
    private final Map<String, LocalDate> days = new HashMap<>();
    private @Nullable String standing;

    /// @param facts each date a single day, `unknown`, or absent
    Reckoning(LocalDate asOf, CaseFacts facts, Periods periods) {
        this.asOf = asOf;
        this.facts = facts;
        this.periods = periods;
        for (String fact : facts.names()) {
            if (Vocabulary.isDay(fact) && !facts.is(fact, Vocabulary.UNKNOWN)) {
                days.put(fact, LocalDate.parse(String.valueOf(facts.find(fact))));
            }
        }
    }

    /// @return where the whole machine stands
    String standing() {
        String known = standing;
        if (known == null) {
            known = stand();
            standing = known;
        }
        return known;
    }

    private String stand() {
        List<List<Standing>> all = starts().stream()
                .map(start -> periods.standings("machine", start, asOf, daysInRepair()))
                .toList();
        if (all.isEmpty()) {
            return facts.is("purchaseDate", Vocabulary.UNKNOWN) ? Vocabulary.UNKNOWN : "unasked";
        }
        List<Standing> flat = all.stream().flatMap(List::stream).toList();
        if (only(flat, Standing.IN)) {
            return firstYear() ? "first-year" : "in";
        }
        if (only(flat, Standing.OUT)) {
            return "out";
        }
        boolean startsDiffer = all.stream().distinct().count() > 1;
        if (startsDiffer && flat.contains(Standing.IN)) {
            return "edge-start";
        }
        return flat.contains(Standing.GRACE) ? "edge-day" : "edge-reading";
    }

    /// @return which of the windows for return and exchange is open
    String window() {
        List<Integer> places = windowStarts().stream()
                .map(start -> WINDOW.indexOf(window(start)))
                .sorted()
                .toList();
        if (places.isEmpty()) {
            return facts.is("purchaseDate", Vocabulary.UNKNOWN) ? Vocabulary.UNKNOWN : longInstalled();
        }
        String best = WINDOW.get(places.getFirst());
        String worst = WINDOW.get(places.getLast());
        if (best.equals(worst)) {
            return best;
        }
        return List.of("return-edge", "exchange").contains(worst) ? "return-edge" : "mixed";
    }

    /// @return how long ago the repair was, by all readings of its guarantee
    String sinceRepair() {
        Optional<LocalDate> repaired = day("priorRepair.date");
        if (repaired.isEmpty()) {
            return undated("priorRepair.date");
        }
        List<Standing> same = periods.standings("same-fault", repaired.get(), asOf, 0);
        if (only(same, Standing.IN)) {
            return "within";
        }
        if (!only(same, Standing.OUT)) {
            return "edge";
        }
        return only(periods.standings("part", repaired.get(), asOf, 0), Standing.OUT) ? "beyond" : "part";
    }

    String sinceInstallation() {
        String fact = facts.has("priorInstallation.date") ? "priorInstallation.date" : "installationDate";
        Optional<LocalDate> fitted = day(fact);
        if (fitted.isEmpty()) {
            return undated(fact);
        }
        List<Standing> standings = periods.standings("installation", fitted.get(), asOf, 0);
        if (only(standings, Standing.IN)) {
            return "within";
        }
        return only(standings, Standing.OUT) ? "beyond" : "edge";
    }

    /// @return whether it has stood in repair for longer than somebody must wait, by the reading that is
    /// kindest
    boolean lasting() {
        int days = daysInRepair();
        return days > 0
                && periods.standings("wait", asOf.minusDays(days), asOf, 0).stream()
                        .anyMatch(standing -> standing != Standing.IN);
    }

    boolean repairedAgain() {
        return amount("priorRepair.times") >= periods.repairs();
    }

    boolean withinHalfYear() {
        return windowStarts().stream()
                .anyMatch(
                        start -> periods.standings("half-year", start, asOf, 0).contains(Standing.IN));
    }

    boolean endsSoon() {
        String standing = standing();
        return (standing.equals("in") || standing.equals("first-year"))
                && until(Basis.WHOLE_MACHINE)
                        .filter(end -> !end.minus(periods.endingSoon()).isAfter(asOf))
                        .isPresent();
    }

    boolean isOlderThan(Period lifetime) {
        return MACHINE_DAYS.stream()
                .flatMap(fact -> day(fact).stream())
                .anyMatch(day -> !day.plus(lifetime).isAfter(asOf));
    }

    /// @return the last day of that promise on the least generous reckoning; nothing where no day is known, or
    ///     where that reckoning is over and only another still runs
    Optional<LocalDate> until(Basis basis) {
        Stream<LocalDate> ends = switch (basis) {
            case WHOLE_MACHINE -> ends("machine", starts(), daysInRepair());
            case REPAIR_WARRANTY ->
                ends("same-fault", day("priorRepair.date").stream().toList(), 0);
            case INSTALLATION_WARRANTY -> ends("installation", installed(), 0);
            case RETURN_WINDOW -> ends("return", windowStarts(), 0);
            case EXCHANGE_WINDOW -> ends("exchange", windowStarts(), 0);
        };
        return ends.min(Comparator.naturalOrder()).filter(end -> !end.isBefore(asOf));
    }

    /// @return the readings from whose day the whole-machine period is counted here
    List<String> startReadings() {
        return periods.starts().stream()
                .filter(start -> day(start.fact()).isPresent())
                .map(Periods.Start::reading)
                .toList();
    }

    /// @return every way in which a period was counted here: the machine's, the windows', a repair's, an
    /// installation's
    List<Reckoned> reckoned() {
        List<Reckoned> all = new ArrayList<>();
        for (Periods.Start start : periods.starts()) {
            day(start.fact())
                    .map(day -> day.plus(start.laterBy()))
                    .ifPresent(day -> all.addAll(periods.reckoned("machine", start.fact(), day, asOf, daysInRepair())));
        }
        for (String fact : periods.windows()) {
            add(all, "return", fact);
            add(all, "exchange", fact);
        }
        add(all, "same-fault", "priorRepair.date");
        add(all, "part", "priorRepair.date");
        add(all, "installation", "priorInstallation.date");
        return all;
    }

    private void add(List<Reckoned> all, String term, String fact) {
        day(fact).ifPresent(day -> all.addAll(periods.reckoned(term, fact, day, asOf, 0)));
    }

    int amount(String fact) {
        return facts.amount(fact);
    }

    private int daysInRepair() {
        return amount("daysInRepair");
    }

    private boolean firstYear() {
        return starts().stream()
                .allMatch(start -> only(periods.standings("first-year", start, asOf, daysInRepair()), Standing.IN));
    }

    private String window(LocalDate start) {
        return switch (best("return", start)) {
            case IN -> "return";
            case GRACE -> "return-edge";
            case OUT ->
                switch (best("exchange", start)) {
                    case IN -> "exchange";
                    case GRACE -> "exchange-edge";
                    case OUT -> "after";
                };
        };
    }

    /// All readings must be inside for inside, all outside for outside; whatever is between is the band.
    private Standing best(String term, LocalDate start) {
        List<Standing> standings = periods.standings(term, start, asOf, 0);
        if (only(standings, Standing.IN)) {
            return Standing.IN;
        }
        return only(standings, Standing.OUT) ? Standing.OUT : Standing.GRACE;
    }

    /// What was installed long ago was sold no later.
    private String longInstalled() {
        boolean over = day("installationDate")
                .filter(day -> best("exchange", day) == Standing.OUT)
                .isPresent();
        return over ? "after" : "unasked";
    }

    private List<LocalDate> starts() {
        List<LocalDate> starts = new ArrayList<>();
        for (Periods.Start start : periods.starts()) {
            day(start.fact()).ifPresent(day -> starts.add(day.plus(start.laterBy())));
        }
        return starts;
    }

    private List<LocalDate> windowStarts() {
        return periods.windows().stream().flatMap(fact -> day(fact).stream()).toList();
    }

    private List<LocalDate> installed() {
        return Stream.of("priorInstallation.date", "installationDate")
                .flatMap(fact -> day(fact).stream())
                .limit(1)
                .toList();
    }

    private Stream<LocalDate> ends(String term, List<LocalDate> from, int extraDays) {
        return from.stream().flatMap(start -> periods.ends(term, start, extraDays).stream());
    }

    private String undated(String fact) {
        return facts.has(fact) ? Vocabulary.UNKNOWN : "unasked";
    }

    private Optional<LocalDate> day(String fact) {
        return Optional.ofNullable(days.get(fact));
    }

    private static boolean only(List<Standing> standings, Standing wanted) {
        return standings.stream().allMatch(standing -> standing == wanted);
    }
}
