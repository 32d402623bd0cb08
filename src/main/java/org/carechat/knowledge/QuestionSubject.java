package org.carechat.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Products;
import org.carechat.bundle.YamlNode;
import org.carechat.language.ChineseText;
import org.carechat.language.Trie;
import org.jspecify.annotations.Nullable;

/// Finds the appliance, the model and the error code that a question names itself. A model names its appliance,
/// too. Immutable.
final class QuestionSubject {

    private static final Pattern MODEL = Pattern.compile("(?<![a-z0-9])([a-z]{1,5})[-0-9][a-z0-9/.()-]{3,}");
    private static final Pattern CODE = Pattern.compile(
            "(?<![a-z0-9-])([a-z]{1,2}[- ]?[0-9]{1,3})(?![a-z0-9-])|(?:代码|故障码|错误码)[^0-9a-z]{0,4}([0-9]{1,3})(?![0-9])");

    private final Trie<String> names;
    private final Map<String, String> prefixes = new HashMap<>();

    QuestionSubject(Bundle bundle) {
        Trie.Builder<String> builder = Trie.builder();
        Products.of(bundle)
                .all()
                .forEach(product -> product.names()
                        .forEach(name -> builder.add(ChineseText.of(name).text(), product.id())));
        names = builder.build();
        for (YamlNode product : bundle.yaml(Products.FILE).get("products").items()) {
            product.texts("models")
                    .forEach(prefix -> prefixes.put(
                            prefix.toLowerCase(Locale.ROOT), product.get("id").text()));
        }
    }

    Subject of(String question) {
        String text = ChineseText.of(question).text().toLowerCase(Locale.ROOT);
        Matcher model = MODEL.matcher(text);
        boolean modelled = model.find();
        String product = product(text);
        if (product == null && modelled) {
            product = prefixes.get(model.group(1));
        }
        return new Subject(product, modelled ? model.group() : null, code(text));
    }

    /// @return the question as articles are looked for: its model left away, its code called one
    String plain(String question) {
        String text = ChineseText.of(question).text().toLowerCase(Locale.ROOT);
        String unmodelled = MODEL.matcher(text).replaceAll("");
        return CODE.matcher(unmodelled).replaceAll("故障代码");
    }

    /// @return null where the question names none, or several
    private @Nullable String product(String text) {
        List<String> found =
                names.longest(text).stream().map(Trie.Match::value).distinct().toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static @Nullable String code(String text) {
        Matcher code = CODE.matcher(text);
        if (!code.find()) {
            return null;
        }
        String written = code.group(1) == null ? code.group(2) : code.group(1);
        return written.replaceAll("[- ]", "");
    }
}
