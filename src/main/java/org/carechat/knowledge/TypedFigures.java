package org.carechat.knowledge;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Figures that somebody typed into a text where a reference belongs.
final class TypedFigures {

    private static final Pattern FIGURE =
            Pattern.compile("[0-9０-９]+|[零〇一二两三四五六七八九十百千半]+(?:年|个月|天|日内|小时|分钟|元|块钱|米|倍|折)|[一二三四五六七八九]成");
    private static final Pattern HARMLESS = Pattern.compile("一(?:天|年)(?:到晚|四季)|第一|七日无理由");
    private static final Pattern NUMBERED = Pattern.compile("^\\s*[0-9]+\\. ");

    private TypedFigures() {}

    /// @return each figure outside of references, as it is written
    static List<String> in(String text) {
        String bare = NUMBERED.matcher(text).replaceFirst("");
        bare = ArticleText.REFERENCE.matcher(bare).replaceAll("");
        return FIGURE.matcher(HARMLESS.matcher(bare).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
