package org.carechat.store;

import java.util.Optional;
import org.carechat.conversation.Event;
import org.carechat.conversation.Signal;
import org.carechat.customer.Erasures;

/// Ends erased conversations in Redis. Their records stay as they are: without the person's key they say nothing,
/// and numbers keep their meaning.
final class RedisErasures implements Erasures {

    private final RedisAccess redis;
    private final Records records;
    private final RedisBell bell;

    RedisErasures(RedisAccess redis, Records records, RedisBell bell) {
        this.redis = redis;
        this.records = records;
        this.bell = bell;
    }

    @Override
    public void end(String conversation, Event.Erased event) {
        Args args = new Args().add(conversation).add(records.event(conversation, event, Optional.empty()));
        Answer answer =
                redis.write(EraseScript.SCRIPT, ConversationKeys.of(conversation), bell.sign(args, conversation));
        if (!answer.isEmpty()) {
            bell.stored(conversation, answer.number(0));
            bell.ring(new Signal.Erased(conversation));
            bell.ring(new Signal.QueueChanged(conversation));
        }
    }
}
