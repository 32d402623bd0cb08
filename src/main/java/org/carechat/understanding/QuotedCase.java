package org.carechat.understanding;

import java.util.Map;
import org.carechat.conversation.CaseNumber;
import org.carechat.dialogue.Command;
import org.jspecify.annotations.Nullable;

/// Reads the number of a case: whoever quotes one asks how it stands, whatever else they say.
final class QuotedCase {

    /// @return null where none is quoted
    @Nullable
    Command read(Message message) {
        return CaseNumber.isMeant(message.words().raw()) ? new Command.Start("case", Map.of("action", "status")) : null;
    }
}
