package org.carechat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.springframework.web.util.HtmlUtils;

/// What one part of the evaluation found: figures held against those recorded in `evaluation/recorded.properties`,
/// and tables for the reader. Published as a table on the console and as a page under `target/evaluation/`.
///
/// A recorded figure is the bound: a rate may not fall below it, a count (its key ends in `.count`) may not rise
/// above it. A figure that nobody recorded fails too, so that none goes unguarded. Not thread-safe.
public final class Scoreboard {

    private static final Path RECORDED = Path.of("src/test/resources/evaluation/recorded.properties");
    private static final Path PAGES = Path.of("target/evaluation");

    record Figure(String key, String what, double value, double bound) {
        boolean holds() {
            return key.endsWith(".count") ? value <= bound : value >= bound;
        }

        String shown(double number) {
            return key.endsWith(".count")
                    ? String.format(Locale.ROOT, "%.0f", number)
                    : String.format(Locale.ROOT, "%.2f %%", 100 * number);
        }
    }

    record Table(String title, List<String> header, List<List<String>> rows) {}

    private final String part;
    private final Properties recorded = read();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    /// @param part the name of the page, such as `answers`; keys of its figures begin with it
    public Scoreboard(String part) {
        this.part = part;
    }

    /// @param right how many of `all` were as expected
    public Scoreboard rate(String key, String what, long right, long all) {
        return add(key, what + " (" + right + " of " + all + ")", all == 0 ? 0 : (double) right / all);
    }

    /// @param value between 0 and 1, such as an F1
    public Scoreboard score(String key, String what, double value) {
        return add(key, what, value);
    }

    /// @param number of things that should not be; at most the recorded number of them
    public Scoreboard count(String key, String what, long number) {
        return add(key + ".count", what, number);
    }

    public Scoreboard table(String title, List<String> header, List<List<String>> rows) {
        tables.add(new Table(title, header, rows));
        return this;
    }

    /// Prints and writes everything, then fails for each figure that is worse than the recorded one.
    public void publish() {
        print(System.out);
        write();
        assertThat(figures.stream().filter(figure -> !figure.holds()).map(this::line))
                .as("figures worse than recorded; the page is %s", page())
                .isEmpty();
    }

    private Scoreboard add(String key, String what, double value) {
        String full = part + "." + key;
        String bound = recorded.getProperty(full);
        assertThat(bound)
                .as("no bound is recorded for %s in %s", full, RECORDED)
                .isNotNull();
        figures.add(new Figure(full, what, value, Double.parseDouble(bound)));
        return this;
    }

    private String line(Figure figure) {
        return "%-40s %10s  recorded %10s  %s"
                .formatted(figure.key(), figure.shown(figure.value()), figure.shown(figure.bound()), figure.what());
    }

    private void print(PrintStream out) {
        out.println("Evaluation: " + part);
        figures.forEach(figure -> out.println("  " + line(figure)));
    }

    private Path page() {
        return PAGES.resolve(part + ".html");
    }

    private void write() {
        StringBuilder html = new StringBuilder(
                "<!doctype html><meta charset=utf-8><title>CareChat: " + part + "</title><style>body{font:15px/1.5"
                        + " system-ui;margin:2rem;max-width:70rem}table{border-collapse:collapse}td,th{border:1px"
                        + " solid"
                        + " #ccc;padding:.2rem"
                        + " .5rem;text-align:left}.bad{background:#fdd}</style><h1>"
                        + part + "</h1><table><tr><th>figure<th>value<th>recorded<th>what");
        figures.forEach(figure -> html.append(figure.holds() ? "<tr>" : "<tr class=bad>")
                .append(cells(List.of(
                        figure.key(), figure.shown(figure.value()), figure.shown(figure.bound()), figure.what()))));
        html.append("</table>");
        tables.forEach(table -> append(html, table));
        try {
            Files.createDirectories(PAGES);
            Files.writeString(page(), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(StringBuilder html, Table table) {
        html.append("<h2>").append(HtmlUtils.htmlEscape(table.title())).append("</h2><table><tr>");
        table.header().forEach(cell -> html.append("<th>").append(HtmlUtils.htmlEscape(cell)));
        table.rows().forEach(row -> html.append("<tr>").append(cells(row)));
        html.append("</table>");
    }

    private static String cells(List<String> row) {
        StringBuilder cells = new StringBuilder();
        row.forEach(cell -> cells.append("<td>").append(HtmlUtils.htmlEscape(cell)));
        return cells.toString();
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RECORDED, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
