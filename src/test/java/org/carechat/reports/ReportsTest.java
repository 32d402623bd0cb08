package org.carechat.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final MemoryTallies tallies = new MemoryTallies();
    private final Reports reports = new Reports(tallies, (from, to) -> Map.of(DAY, new Report.Promised(3, 1, 1)));

    private void conversation(String id, LocalDate day, boolean handedOver, int waitedSeconds) {
        Tally tally = new Tally();
        tally.add(day, "conversations", 1);
        tally.add(day, "sittings", 1);
        if (handedOver) {
            tally.add(day, "handed-over", 1);
            tally.add(day, "reason:asked", 1);
            Spans.add(tally, day, "waited", Duration.ofSeconds(waitedSeconds));
        }
        tallies.put(id, 1, tally);
    }

    @Test
    void listsEachDayAndTheirSum() {
        conversation("c1", DAY, true, 30);
        conversation("c2", DAY, false, 0);
        conversation("c3", DAY.minusDays(1), true, 90);

        Reports.Period period = reports.between(DAY.minusDays(2), DAY);

        assertThat(period.days()).extracting(Report::sittings).containsExactly(0L, 1L, 2L);
        assertThat(period.days().getLast().contained()).isEqualTo(1);
        assertThat(period.total().reasons()).isEqualTo(Map.of("asked", 2L));
        assertThat(period.total().waiting().average()).isEqualTo(Duration.ofSeconds(60));
        assertThat(period.total().waiting().most()).isEqualTo(Duration.ofSeconds(120));
        assertThat(period.total().promises()).isEqualTo(new Report.Promised(3, 1, 1));
    }

    @Test
    void saysNothingOfWhatWasNotMeasured() {
        Report total = reports.between(DAY, DAY).total();

        assertThat(total.waiting()).isNull();
        assertThat(total.satisfaction()).isNull();
    }

    @Test
    void writesATableForSpreadsheets() {
        conversation("c1", DAY, true, 30);

        String table = Csv.of(reports.between(DAY, DAY));

        assertThat(table)
                .startsWith("\uFEFFday,conversations,sittings,messages,contained,handed_over,left_queue,reason_asked,");
        assertThat(table.lines().toList().get(1)).startsWith("2026-11-22,1,1,0,0,1,0,1,1,30,30,");
        assertThat(table.lines().toList().getLast()).startsWith("total,1,1,0,0,1,0,1,1,30,30,");
        assertThat(table.lines().map(line -> line.split(",", -1).length).distinct())
                .hasSize(1);
    }
}
