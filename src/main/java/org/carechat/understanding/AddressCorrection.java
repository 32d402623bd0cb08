package org.carechat.understanding;

import java.util.List;
import java.util.regex.Pattern;
import org.carechat.dialogue.Doors;
import org.carechat.dialogue.Slots;
import org.carechat.language.Span;

/// "The address is wrong, it is building 12": puts the parts that are named into the address that is known.
final class AddressCorrection implements SlotReader {

    private static final Pattern WRONG =
            Pattern.compile("地址.{0,6}(?:错|不对|改)|改.{0,4}地址|门牌.{0,4}错|^(?:不对|不是|错了|[说写搞记填]错|改成|改为|应该是)");

    @Override
    public List<Mention> read(Message message) {
        String known = message.state().value(Slots.ADDRESS).orElse("");
        if (known.isEmpty() || !WRONG.matcher(message.text()).find()) {
            return List.of();
        }
        return Doors.in(message.text()).stream()
                .map(door -> {
                    int at = message.text().indexOf(door);
                    return new Mention(Slots.ADDRESS, Doors.within(known, door), new Span(at, at + door.length()));
                })
                .toList();
    }
}
