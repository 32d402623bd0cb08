package org.carechat.understanding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.dialogue.Slots;
import org.carechat.language.Span;

/// The serial number: 12 to 20 letters and digits, said to be one or asked for. Only its form is looked at;
/// nobody decodes a date from it.
final class SerialSlot implements SlotReader {

    private static final Pattern FORM = Pattern.compile("(?<![a-z0-9])([a-z0-9][a-z0-9 -]{10,24}[a-z0-9])(?![a-z0-9])");
    private static final Pattern NAMED = Pattern.compile("序列号|条码|条形码|机编|机号|机身码|\\bsn\\b|sn码|sn号|编码|序号|产品码");

    @Override
    public List<Mention> read(Message message) {
        boolean asked = message.asks(Slots.SERIAL);
        if (!asked && !NAMED.matcher(message.text()).find()) {
            return List.of();
        }
        Matcher matcher = FORM.matcher(message.text());
        while (matcher.find()) {
            String serial = matcher.group(1).replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
            boolean fits = serial.length() >= 12 && serial.length() <= 20;
            if (fits && serial.chars().filter(Character::isDigit).count() >= 4) {
                return List.of(new Mention(Slots.SERIAL, serial, new Span(matcher.start(1), matcher.end(1))));
            }
        }
        return List.of();
    }
}
