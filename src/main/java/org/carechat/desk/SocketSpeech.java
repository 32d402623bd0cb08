package org.carechat.desk;

import java.util.Locale;
import org.carechat.conversation.Content;
import org.carechat.conversation.Sent;
import org.carechat.conversation.StoreUnavailable;
import org.carechat.handoff.Agent;

/// Posts what is said over a socket, and answers in a frame. Thread-safe.
final class SocketSpeech {

    private final Speaking speaking;
    private final Contents contents;
    private final DeskFrames frames;

    SocketSpeech(Speaking speaking, Contents contents, DeskFrames frames) {
        this.contents = contents;
        this.speaking = speaking;
        this.frames = frames;
    }

    /// @return the acknowledgement, once it is stored; otherwise the error
    String answer(DeskFrame.Say say, Agent agent, Locale language) {
        try {
            String conversation = Checks.text("conversation", say.conversation(), Checks.LONGEST_NAME);
            String id = Checks.text("clientMessageId", say.clientMessageId(), Checks.LONGEST_NAME);
            Content content = contents.read(conversation, say.text(), say.attachment());
            Sent sent = new Sent(id, content, say.replyTo());
            long seq = speaking.say(conversation, agent, sent);
            return frames.ack(conversation, id, seq, speaking.warnings(conversation, sent));
        } catch (DeskRefusal refusal) {
            return frames.error(refusal, say, language);
        } catch (StoreUnavailable away) {
            return frames.unavailable(say, language);
        }
    }
}
