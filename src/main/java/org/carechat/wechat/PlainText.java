package org.carechat.wechat;

import java.util.regex.Pattern;

/// Turns Markdown into text for a place that shows none, and in which only `<a>` would be more than text.
final class PlainText {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]+)]\\((https?://[^)\\s]+)\\)");
    private static final Pattern STRONG = Pattern.compile("(?<!\\\\)(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +");
    private static final Pattern BULLET = Pattern.compile("(?m)^( *)[-*+] +");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+\\-.!|<>~])");

    private PlainText() {}

    static String of(String markdown) {
        String text = LINK.matcher(markdown).replaceAll("$1（$2）");
        text = STRONG.matcher(text).replaceAll("$2");
        text = HEADING.matcher(text).replaceAll("");
        text = BULLET.matcher(text).replaceAll("$1· ");
        return inert(ESCAPE.matcher(text).replaceAll("$1")).strip();
    }

    /// @return the text without anything that the platform would make a link of
    static String inert(String text) {
        return text.replace('<', '＜');
    }
}
