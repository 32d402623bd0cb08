package org.carechat.dialogue;

import java.util.List;

/// Names a turn by what it reads, for those who count what one turn costs: the same however often the turn is run.
public final class TurnName {

    private TurnName() {}

    public static String of(String conversation, List<Incoming> said) {
        long last = 0;
        for (Incoming in : said) {
            boolean words = in.content() instanceof org.carechat.conversation.Content.Text;
            last = words ? Math.max(last, in.seq()) : last;
        }
        return conversation + "/" + last;
    }
}
