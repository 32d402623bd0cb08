package org.carechat.understanding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.dialogue.Slots;
import org.carechat.language.Span;

/// "The address is wrong, it is building 12": puts the one part that is named into the address that is known.
final class AddressCorrection implements SlotReader {

    private static final String NUMBER = "[0-9零一二三四五六七八九十百]+";
    private static final Pattern WRONG = Pattern.compile("地址.{0,6}(?:错|不对|改)|改.{0,4}地址|门牌.{0,4}错");
    private static final Pattern PART = Pattern.compile("(" + NUMBER + ")(栋|幢|号楼|单元|室|号|座|楼)");

    @Override
    public List<Mention> read(Message message) {
        String known = message.state().value(Slots.ADDRESS).orElse("");
        Matcher part = PART.matcher(message.text());
        if (known.isEmpty() || !WRONG.matcher(message.text()).find() || !part.find()) {
            return List.of();
        }
        String mended = known.replaceFirst(NUMBER + part.group(2), part.group());
        String address = mended.equals(known) && !known.contains(part.group()) ? known + part.group() : mended;
        return List.of(new Mention(Slots.ADDRESS, address, new Span(part.start(), part.end())));
    }
}
