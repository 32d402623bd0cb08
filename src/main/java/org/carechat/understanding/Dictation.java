package org.carechat.understanding;

import java.util.regex.Pattern;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Slots;
import org.jspecify.annotations.Nullable;

/// Takes a message that is meant for whoever comes on duty next as it is, whatever it may sound like: a fault that
/// is told in it begins no self-check. Only taking it back is read.
final class Dictation {

    private static final Pattern TAKEN_BACK =
            Pattern.compile("(那就?|还是)?(取消|算了|不留|不用|不必|不写|不想留|没事)(留言|留|写)?[了吧啊呀哦,.!~ ]*");

    /// @return null where no message is dictated
    @Nullable
    Command read(Message message) {
        boolean dictated = message.asks(Slots.MESSAGE)
                && !TAKEN_BACK.matcher(message.text()).matches();
        return dictated ? new Command.Fill(Slots.MESSAGE, message.words().raw().strip(), message.saidAll()) : null;
    }
}
