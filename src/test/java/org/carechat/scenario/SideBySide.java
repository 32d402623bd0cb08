package org.carechat.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.carechat.language.StubModel;
import org.springframework.web.util.HtmlUtils;

/// The scenarios with each manner of the language model side by side, as a page and on the console.
final class SideBySide {

    private static final Path PAGE = Path.of("target/evaluation/scenarios.html");
    private static final String STYLE = "<style>body{font:15px/1.5 system-ui;margin:2rem;max-width:70rem}table"
            + "{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .5rem;text-align:left}"
            + ".bad{background:#fdd}</style>";

    private static final String ANSWERED = "outcome=\"answer\"";

    private final List<Tally> tallies;
    private final StringBuilder html =
            new StringBuilder("<!doctype html><meta charset=utf-8><title>CareChat: scenarios</title>" + STYLE);

    private SideBySide(List<Tally> tallies) {
        this.tallies = tallies;
    }

    /// Makes the page of all that has run so far.
    static void publish() throws IOException {
        List<Tally> tallies = new ArrayList<>(Tally.read("off").stream().toList());
        Arrays.stream(StubModel.Manner.values())
                .map(manner -> Tally.read(manner.name().toLowerCase(Locale.ROOT)))
                .flatMap(Optional::stream)
                .forEach(tallies::add);
        new SideBySide(tallies).write();
    }

    private void write() throws IOException {
        html.append("<h1>Scenarios, with and without a language model</h1><table>");
        row("manner", Tally::manner);
        row("run at", Tally::at);
        row("scenarios passed", tally -> tally.passed() + " of " + tally.files().size());
        row("turns", tally -> "" + tally.turns().size());
        row("a turn, median", tally -> at(tally, 0.5));
        row("a turn, p95", tally -> at(tally, 0.95));
        row("a turn, longest", tally -> at(tally, 1));
        row("requests answered", tally -> "" + requests(tally, ANSWERED));
        row("requests failed", tally -> "" + (requests(tally, "") - requests(tally, ANSWERED)));
        row("tokens", tally -> "" + tally.metered("gen_ai_client_token_usage_sum", ""));
        row("answers worded by the model", tally -> "" + tally.metered("carechat_model_drafts_total", "\"true\""));
        row("drafts that came to nothing", tally -> "" + tally.metered("carechat_model_drafts_total", "\"false\""));
        row("sentences dropped", tally -> "" + tally.metered("carechat_model_sentences_dropped_total", ""));
        row("lines refused", tally -> "" + tally.metered("carechat_model_lines_refused_total", ""));
        row("fallbacks", tally -> "" + tally.metered("carechat_model_fallbacks_total", ""));
        for (String act : List.of("answer", "clarify", "decline", "apology", "coverage", "booking", "self-check")) {
            row("act: " + act, tally -> "" + tally.act(act));
        }
        html.append("</table>");
        Files.createDirectories(PAGE.getParent());
        adds();
        files();
        differences();
        Files.writeString(PAGE, html);
        System.out.println("side by side: " + PAGE);
    }

    /// What `HonestModelTest` found, if it ran.
    private void adds() throws IOException {
        html.append("<h2>What a model adds that reads everything as it was meant</h2>");
        for (String part : List.of("development", "test")) {
            Path found = PAGE.resolveSibling("model-adds-" + part + ".txt");
            String text = Files.exists(found) ? Files.readString(found) : part + ": run HonestModelTest";
            html.append("<p>").append(HtmlUtils.htmlEscape(text));
        }
    }

    private static long requests(Tally tally, String with) {
        return tally.metered("gen_ai_client_operation_duration_seconds_count", with);
    }

    private static String at(Tally tally, double share) {
        List<Long> turns = tally.turns();
        return turns.isEmpty() ? "-" : turns.get((int) Math.min(turns.size() - 1, turns.size() * share)) + " ms";
    }

    private void row(String what, Function<Tally, String> cell) {
        StringBuilder plain = new StringBuilder("%-30s".formatted(what));
        html.append("<tr><th>").append(what);
        for (Tally tally : tallies) {
            String text = cell.apply(tally);
            html.append("<td>").append(HtmlUtils.htmlEscape(text));
            plain.append(" %20.20s".formatted(text));
        }
        System.out.println(plain);
    }

    private void files() {
        head("Scenario by scenario", "scenario");
        TreeSet<String> names = new TreeSet<>();
        tallies.forEach(tally -> names.addAll(tally.files().keySet()));
        for (String name : names) {
            html.append("<tr><th>").append(HtmlUtils.htmlEscape(name));
            tallies.stream()
                    .map(tally -> tally.files().get(name))
                    .forEach(outcome -> html.append(outcome == null || outcome.passed() ? "<td>" : "<td class=bad>")
                            .append(outcome == null ? "-" : outcome.passed() ? "passed" : failure(outcome)));
        }
        html.append("</table>");
    }

    private static String failure(Tally.Outcome outcome) {
        return "<details><summary>failed</summary><pre>" + HtmlUtils.htmlEscape(outcome.failure()) + "</pre></details>";
    }

    /// Where the bot made another move than without a model.
    private void differences() {
        head("Steps in which the bot's move depends on the model", "step");
        Tally off = tallies.getFirst();
        off.files().forEach((name, outcome) -> {
            for (int step = 0; step < outcome.done().size(); step++) {
                List<String> moves = new ArrayList<>();
                for (Tally tally : tallies) {
                    moves.add(moves(tally, name, step));
                }
                if (moves.stream().distinct().count() > 1) {
                    html.append("<tr><th>")
                            .append(HtmlUtils.htmlEscape(
                                    name + ": " + outcome.done().get(step).step()));
                    moves.forEach(move -> html.append("<td>").append(HtmlUtils.htmlEscape(move)));
                }
            }
        });
        html.append("</table>");
    }

    private static String moves(Tally tally, String name, int step) {
        Tally.Outcome outcome = tally.files().get(name);
        return outcome == null || step >= outcome.done().size()
                ? "-"
                : String.join(", ", outcome.done().get(step).acts());
    }

    private void head(String title, String first) {
        html.append("<h2>").append(title).append("</h2><table><tr><th>").append(first);
        tallies.forEach(tally -> html.append("<th>").append(tally.manner()));
    }
}
