package org.carechat.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.bundle.YamlNode;
import org.carechat.dialogue.Slots;
import org.carechat.language.DigitRun;
import org.carechat.language.Span;
import org.jspecify.annotations.Nullable;

/// A model number, written or spelt out ("BCD five five one"). How models of a product begin stands in the
/// lexicon; the beginning then also tells the product.
final class ModelSlot implements SlotReader {

    private static final String DIGITS = "[0-9零〇一二三四五六七八九幺两]";
    private static final Pattern AFTER_THE_WORD =
            Pattern.compile("型号(?:是|为|:|叫)?\\s*([a-z]{1,5}[\\s-]*[0-9][a-z0-9/()\\-]{1,18})");

    private final Map<String, String> products;
    private final Pattern known;

    ModelSlot(YamlNode file) {
        products = new LinkedHashMap<>();
        for (YamlNode item : file.get("products").items()) {
            for (String prefix : item.texts("models")) {
                if (prefix.length() > 1) {
                    products.putIfAbsent(prefix, item.get("id").text());
                }
            }
        }
        String prefixes = String.join(
                "|",
                products.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList());
        known = Pattern.compile(
                "(?<![a-z0-9])(" + prefixes + ")[\\s-]*(" + DIGITS + "{2,4})((?:[\\s-]?[a-z0-9/()]+)*)(?![a-z0-9])");
    }

    @Override
    public List<Mention> read(Message message) {
        Matcher matcher = known.matcher(message.text());
        if (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            String model = matcher.group(1) + "-" + digits(matcher.group(2)) + tail(matcher.group(3));
            List<Mention> mentions = new ArrayList<>();
            mentions.add(new Mention(Slots.MODEL, model.toUpperCase(Locale.ROOT), span));
            mentions.add(new Mention(Slots.PRODUCT, product(matcher.group(1)), span));
            return mentions;
        }
        Mention named = afterTheWord(message);
        return named == null ? List.of() : List.of(named);
    }

    private static @Nullable Mention afterTheWord(Message message) {
        Matcher matcher = AFTER_THE_WORD.matcher(message.text());
        if (!matcher.find()) {
            return null;
        }
        String model = matcher.group(1).replace(" ", "").toUpperCase(Locale.ROOT);
        return new Mention(Slots.MODEL, model, new Span(matcher.start(1), matcher.end(1)));
    }

    private String product(String prefix) {
        return products.getOrDefault(prefix, "");
    }

    private static String digits(String written) {
        return DigitRun.in(written, 1).stream().map(DigitRun::digits).reduce("", String::concat);
    }

    private static String tail(String written) {
        return written.replace(" ", "");
    }
}
