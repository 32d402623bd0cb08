package org.carechat.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.dialogue.Slots;
import org.carechat.language.DigitRun;
import org.carechat.language.Span;

/// A phone number to be called back on: eleven digits of a mobile or a land line with its area code, in figures
/// or spoken, also in two pieces ("138, and then 0013 8000"). A number that is asked about ("is this yours?")
/// and any 400 number is no such thing.
final class PhoneSlot implements SlotReader {

    private static final Pattern MOBILE = Pattern.compile("(?:86|086|0086)?(1[3-9]\\d{9})");
    private static final Pattern ALONE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");
    private static final Pattern LAND_LINE = Pattern.compile("0(?:10|2\\d|[3-9]\\d{2})\\d{7,8}");
    private static final Pattern ASKED_ABOUT =
            Pattern.compile("官方|真的|真假|是真|假的|靠谱|可信|骗|是你们|是不是你们|网上搜|搜到|热线|谁的|陌生|自称|冒充|打来的电话|来电");
    private static final Pattern JOINT =
            Pattern.compile("\\s*(?:[,、]?(?:后面|然后|接着|再|后边|尾号|最后|中间)?(?:四位|几位|是|就是|的是)*)\\s*");

    @Override
    public List<Mention> read(Message message) {
        if (!message.asks(Slots.PHONE) && ASKED_ABOUT.matcher(message.text()).find()) {
            return List.of();
        }
        List<Mention> phones = new ArrayList<>();
        for (DigitRun run : joined(message.text())) {
            String phone = phone(run.digits());
            if (!phone.isEmpty()) {
                phones.add(new Mention(Slots.PHONE, phone, run.span()));
            } else {
                phones.addAll(within(message.text(), run.span()));
            }
        }
        return phones;
    }

    /// A whole number beside other figures: "unit 502, 13900000001".
    private static List<Mention> within(String text, Span run) {
        return ALONE.matcher(text)
                .results()
                .map(found -> new Mention(Slots.PHONE, found.group(), new Span(found.start(), found.end())))
                .filter(mention -> run.contains(mention.span()))
                .toList();
    }

    private static String phone(String digits) {
        Matcher mobile = MOBILE.matcher(digits);
        if (mobile.matches()) {
            return mobile.group(1);
        }
        return LAND_LINE.matcher(digits).matches() ? digits : "";
    }

    /// Runs of digits, with those put together that only together make a number.
    private static List<DigitRun> joined(String text) {
        List<DigitRun> joined = new ArrayList<>();
        for (DigitRun run : DigitRun.in(text, 2)) {
            DigitRun last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.digits().length() + run.digits().length() == 11
                    && last.digits().startsWith("1")
                    && JOINT.matcher(text.substring(last.span().to(), run.span().from()))
                            .matches()) {
                joined.removeLast();
                joined.add(new DigitRun(new Span(last.span().from(), run.span().to()), last.digits() + run.digits()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }
}
