package org.carechat.understanding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.dialogue.Slots;
import org.carechat.language.DigitRun;
import org.carechat.language.Span;

/// A fault code as the display shows it. Letters with digits count anywhere, bare digits only where a display
/// or a code is spoken of. What a code means is for the manual to say.
final class ErrorCodeSlot implements SlotReader {

    private static final Pattern LETTERED = Pattern.compile(
            "(?<![a-z0-9-])([efhcpudlbt][r]?\\s?-?[0-9]{1,3}|[0-9]{1,2}[ecdf]|er[0-9]{1,3})(?![a-z0-9-])");
    private static final Pattern SPOKEN =
            Pattern.compile("(?<![a-z0-9])([efhcp])\\s?([零一幺二两三四五六七八九]{1,3})(?![零一幺二三四五六七八九十个])");
    private static final Pattern NAMED = Pattern.compile(
            "(?:代码|故障码|报错|报警|显示|出现|报|跳|跳出|代号|error|码是|码|屏上|面板上)(?:是|了|出|个|出来|:|为)*\\s*([0-9一二三四五六七八九幺零]{2,3})"
                    + "(?![0-9年月日号点个天度块元栋室升寸楼一二三四五六七八九十])");
    private static final Pattern WONDERED =
            Pattern.compile("(?<![0-9])([0-9]{2,3})(?=\\s?(?:是什么鬼|是啥|是什么意思|是什么故障|是什么代码|啥意思|什么意思|是咩))");

    @Override
    public List<Mention> read(Message message) {
        String text = message.text();
        for (Pattern pattern : List.of(LETTERED, NAMED, WONDERED)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                String code = plain(matcher.group(1));
                return List.of(new Mention(
                        Slots.ERROR_CODE, code.toUpperCase(Locale.ROOT), new Span(matcher.start(1), matcher.end(1))));
            }
        }
        return spoken(text, message);
    }

    private static List<Mention> spoken(String text, Message message) {
        Matcher matcher = SPOKEN.matcher(text);
        if (matcher.find()) {
            String code = (matcher.group(1) + digits(matcher.group(2))).toUpperCase(Locale.ROOT);
            return List.of(new Mention(Slots.ERROR_CODE, code, new Span(matcher.start(), matcher.end())));
        }
        if (message.asks(Slots.ERROR_CODE)
                && text.length() <= 6
                && !digits(text).isEmpty()) {
            return List.of(new Mention(Slots.ERROR_CODE, digits(text), new Span(0, text.length())));
        }
        return List.of();
    }

    private static String plain(String written) {
        boolean chinese = written.chars().anyMatch(c -> c > 0x80);
        return chinese ? digits(written) : written.replaceAll("[\\s-]", "");
    }

    private static String digits(String written) {
        return DigitRun.in(written, 1).stream().map(DigitRun::digits).reduce("", String::concat);
    }
}
