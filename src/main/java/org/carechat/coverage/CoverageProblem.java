package org.carechat.coverage;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carechat.coverage.rules.FactProblem;
import org.carechat.dialogue.Phrasebook;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A refusal of the rules API as a problem document: a stable type, words in the caller's language, and every
/// fact that can't be under `problems`.
final class CoverageProblem extends ErrorResponseException {

    private static final URI TYPE = URI.create("https://carechat.org/problems/invalid");

    private CoverageProblem(ProblemDetail detail) {
        super(HttpStatus.BAD_REQUEST, detail, null);
    }

    /// @param problems never empty
    static CoverageProblem of(List<FactProblem> problems, Phrasebook phrasebook, Locale locale) {
        boolean chinese = !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        List<Map<String, Object>> named = problems.stream()
                .map(problem -> named(problem, phrasebook, chinese))
                .toList();
        String words = String.join(
                chinese ? "；" : "; ",
                named.stream().map(one -> String.valueOf(one.get("detail"))).toList());
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, words);
        detail.setType(TYPE);
        detail.setTitle(text(phrasebook, "problem.coverage.title", chinese));
        detail.setProperty("problems", named);
        return new CoverageProblem(detail);
    }

    private static Map<String, Object> named(FactProblem problem, Phrasebook phrasebook, boolean chinese) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("fact", problem.fact());
        named.put("code", problem.code());
        named.put("value", problem.value());
        named.put(
                "detail",
                text(phrasebook, "problem.coverage." + problem.code(), chinese)
                        .replace("{fact}", problem.fact())
                        .replace("{value}", problem.value()));
        return named;
    }

    private static String text(Phrasebook phrasebook, String key, boolean chinese) {
        return phrasebook.text(chinese ? key : key + ".en");
    }
}
