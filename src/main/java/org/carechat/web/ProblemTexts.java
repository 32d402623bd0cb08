package org.carechat.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of problem documents and error frames, Chinese unless English is preferred. Thread-safe.
final class ProblemTexts {

    private static final String BUNDLE = "org.carechat.web.problems";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final ResourceBundle chinese = ResourceBundle.getBundle(BUNDLE, Locale.CHINESE);
    private final ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

    /// @param acceptLanguage the header as it came; null where there is none
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

    String title(Refusal refusal, Locale language) {
        return text("title." + refusal.fault().code(), refusal.args(), language);
    }

    String detail(Refusal refusal, Locale language) {
        return text("detail." + refusal.detailKey(), refusal.args(), language);
    }

    /// A value that is itself a text is written by its key, after an `@`.
    private String text(String key, Map<String, Object> args, Locale language) {
        ResourceBundle texts = language.equals(Locale.ENGLISH) ? english : chinese;
        Matcher matcher = PLACEHOLDER.matcher(texts.getString(key));
        return matcher.replaceAll(found -> {
            String value = String.valueOf(args.getOrDefault(found.group(1), ""));
            String shown = value.startsWith("@") && texts.containsKey(value.substring(1))
                    ? text(value.substring(1), args, language)
                    : value;
            return Matcher.quoteReplacement(shown);
        });
    }
}
