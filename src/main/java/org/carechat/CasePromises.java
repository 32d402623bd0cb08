package org.carechat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.carechat.cases.Case;
import org.carechat.cases.CasePromise;
import org.carechat.cases.Cases;
import org.carechat.reports.Promises;
import org.carechat.reports.Report;

/// Counts the promises in cases for the reports. Thread-safe.
final class CasePromises implements Promises {

    private static final int MOST = 20_000;

    private final Cases cases;
    private final ZoneId zone;

    CasePromises(Cases cases, ZoneId zone) {
        this.cases = cases;
        this.zone = zone;
    }

    @Override
    public Map<LocalDate, Report.Promised> between(LocalDate from, LocalDate to) {
        Instant begin = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        Map<LocalDate, Report.Promised> days = new TreeMap<>();
        cases.promisedFor(begin, end, MOST).stream()
                .map(Case::promises)
                .flatMap(promises -> promises.stream())
                .filter(promise ->
                        !promise.due().isBefore(begin) && promise.due().isBefore(end))
                .forEach(promise -> days.merge(day(promise), counted(promise), CasePromises::sum));
        return days;
    }

    private LocalDate day(CasePromise promise) {
        return LocalDate.ofInstant(promise.due(), zone);
    }

    private static Report.Promised counted(CasePromise promise) {
        Instant settled = promise.settledAt();
        boolean late = settled != null && settled.isAfter(promise.due());
        boolean missed = promise.state() == CasePromise.State.MISSED || late;
        boolean kept = promise.state() == CasePromise.State.KEPT && !late;
        return new Report.Promised(1, kept ? 1 : 0, missed ? 1 : 0);
    }

    private static Report.Promised sum(Report.Promised a, Report.Promised b) {
        return new Report.Promised(a.due() + b.due(), a.kept() + b.kept(), a.missed() + b.missed());
    }
}
