package org.carechat.desk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.carechat.reports.Csv;
import org.carechat.reports.Report;
import org.carechat.reports.Reports;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What supervisors read of each day, as JSON, or as CSV where that is accepted or asked for. Days are those of the
/// service's own zone.
@RestController("deskReportController")
@RequestMapping(Area.REST + "/reports")
class ReportController {

    private static final int USUAL_DAYS = 7;
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final String CSV = "text/csv";

    /// @param total of all days together
    record Answer(String from, String to, String zone, Report total, List<Report> days) {}

    private final Reports reports;
    private final Clock clock;
    private final ZoneId zone;

    ReportController(Reports reports, Clock clock, ZoneId zone) {
        this.reports = reports;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    ResponseEntity<?> read(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        LocalDate last = to.isEmpty() ? LocalDate.ofInstant(clock.instant(), zone) : day("to", to);
        LocalDate first = from.isEmpty() ? last.minusDays(USUAL_DAYS - 1) : day("from", from);
        if (last.isBefore(first) || first.plusDays(LONGEST.toDays()).isBefore(last)) {
            throw DeskRefusal.invalid("to", "days");
        }
        Reports.Period period = reports.between(first, last);
        return format.equals("csv") || accept.contains(CSV)
                ? table(first, last, period)
                : ResponseEntity.ok(
                        new Answer(first.toString(), last.toString(), zone.getId(), period.total(), period.days()));
    }

    private static ResponseEntity<byte[]> table(LocalDate from, LocalDate to, Reports.Period period) {
        String name = "report-" + from + "-" + to + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(Csv.of(period).getBytes(StandardCharsets.UTF_8));
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw DeskRefusal.invalid(field, "day");
        }
    }
}
