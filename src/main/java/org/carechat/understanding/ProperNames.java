package org.carechat.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carechat.bundle.YamlNode;
import org.jspecify.annotations.Nullable;

/// Tells words that may be a name which no list holds from words that say something: no town is called "still no
/// heat". By `no-place` of `lexicon/cities.yaml`. Immutable.
final class ProperNames {

    private static final String HAN = "[\\u4e00-\\u9fff]";
    private static final int LONGEST_BARE = 4;
    private static final int LONGEST = 8;
    private static final Pattern AROUND =
            Pattern.compile("^(?:嗯|哦|额|呃|我们?|咱们?|俺们?|这边|这里|这儿|人|家|现在|目前|就|是|在|住|来自|属于|叫|[,、:\\s])*(" + HAN
                    + "+?)(?:这边|这里|这儿|这个地方|那边|那里|人|的|呀|啊|哦|呢|嘛|哈|咯|了|[,。!~\\s])*$");
    private static final Pattern MARKED =
            Pattern.compile(HAN + "+(?:(?<!城|都|超|门|上)市|(?<!那|这|哪|啥)县|(?<!小|地|社|城|市|郊|县|哪个|这个)区|镇|(?<!家|老|下)乡|州|旗)");

    private final String characters;
    private final Pattern words;
    private final Pattern talk;
    private final Pattern noName;

    ProperNames(YamlNode cities, YamlNode people) {
        noName = Pattern.compile("^(?:" + String.join("|", people.texts("no-names")) + ")|(?:市|省|区|县|镇|乡|村|路|街|楼)$");
        YamlNode not = cities.get("no-place");
        characters = not.get("characters").text();
        words = Pattern.compile(String.join("|", not.texts("words")));
        talk = Pattern.compile(not.texts("talk").stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    /// @return the place that is named and nothing else; null where the words can be none
    @Nullable
    String place(String text) {
        Matcher around = AROUND.matcher(text);
        String name = around.matches() ? around.group(1) : "";
        boolean bare = name.length() >= 2
                && name.length() <= LONGEST_BARE
                && !MARKED.matcher(name).matches();
        boolean marked = name.length() >= 2
                && name.length() <= LONGEST
                && MARKED.matcher(name).matches();
        return (bare || marked) && maySpell(name) && !words.matcher(name).matches() ? name : null;
    }

    /// @return whether none of the characters stands in it of which names are not made
    private boolean maySpell(String text) {
        return text.chars().noneMatch(c -> characters.indexOf(c) >= 0);
    }

    /// @return whether somebody can be called so
    boolean person(String name) {
        return maySpell(name)
                && !noName.matcher(name).find()
                && !words.matcher(name).matches();
    }

    /// @return whether somebody talks here instead of saying where they live
    boolean isTalk(String text) {
        return talk.matcher(text).find();
    }
}
