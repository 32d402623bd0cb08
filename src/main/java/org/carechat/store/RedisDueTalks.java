package org.carechat.store;

import java.time.Duration;
import java.util.Optional;
import org.carechat.wechat.DueTalks;

/// Conversations in which somebody may have to be told something over WeChat, in Redis.
final class RedisDueTalks implements DueTalks {

    private static final String[] KEYS = {WechatKeys.DUE};

    private final RedisAccess redis;

    RedisDueTalks(RedisAccess redis) {
        this.redis = redis;
    }

    @Override
    public void add(String conversation, Duration in) {
        redis.write(WechatDueScript.SCRIPT, KEYS, new Args().add(conversation).add(in.toMillis()));
    }

    @Override
    public Optional<Due> claim(Duration lease) {
        Answer answer = redis.write(WechatClaimScript.SCRIPT, KEYS, new Args().add(lease.toMillis()));
        return answer.isEmpty() ? Optional.empty() : Optional.of(new Due(answer.text(0), answer.number(1)));
    }

    @Override
    public void settle(Due due) {
        Args args = new Args().add(due.conversation()).add(due.mark()).add("");
        redis.write(WechatSettleScript.SCRIPT, KEYS, args);
    }

    @Override
    public void later(Due due, Duration wait) {
        Args args = new Args().add(due.conversation()).add(due.mark()).add(wait.toMillis());
        redis.write(WechatSettleScript.SCRIPT, KEYS, args);
    }
}
