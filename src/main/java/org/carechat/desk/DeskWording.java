package org.carechat.desk;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// Says refusals in words, Chinese unless English is preferred. Thread-safe.
final class DeskWording {

    private static final String BUNDLE = "org.carechat.desk.problems";
    private static final String TYPES = "https://carechat.org/problems/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final ResourceBundle chinese = ResourceBundle.getBundle(BUNDLE, Locale.CHINESE);
    private final ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

    ErrorResponseException problem(DeskRefusal refusal, @Nullable String acceptLanguage) {
        Locale language = language(acceptLanguage);
        DeskFault fault = refusal.fault();
        ProblemDetail body = ProblemDetail.forStatus(fault.status());
        body.setType(URI.create(TYPES + fault.code()));
        body.setTitle(text("title." + fault.code(), refusal, language));
        body.setDetail(detail(refusal, language));
        body.setProperty("code", fault.code());
        if (refusal.args().containsKey("field")) {
            body.setProperty("field", refusal.args().get("field"));
        }
        var problem = new ErrorResponseException(HttpStatusCode.valueOf(fault.status()), body, null);
        Duration wait = refusal.retryAfter();
        if (wait != null) {
            problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        }
        return problem;
    }

    String detail(DeskRefusal refusal, Locale language) {
        String why = refusal.args().get("why");
        String key = "detail." + refusal.fault().code() + (why == null ? "" : "." + why);
        return text(key, refusal, language);
    }

    String unavailable(Locale language) {
        return (language.equals(Locale.ENGLISH) ? english : chinese).getString("detail.unavailable");
    }

    static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.CHINESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Locale.CHINESE : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.CHINESE;
        }
    }

    private String text(String key, DeskRefusal refusal, Locale language) {
        ResourceBundle texts = language.equals(Locale.ENGLISH) ? english : chinese;
        Matcher matcher = PLACEHOLDER.matcher(texts.getString(key));
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(refusal.args().getOrDefault(found.group(1), "")));
    }
}
