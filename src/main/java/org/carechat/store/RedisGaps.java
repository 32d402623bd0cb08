package org.carechat.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carechat.knowledge.Gaps;

/// Questions that found no answer, in Redis; the 1,000 that were asked last.
final class RedisGaps implements Gaps {

    private static final String[] KEYS = {"{knowledge}:gaps", "{knowledge}:gaps:last"};
    private static final int MOST = 1_000;

    private final RedisAccess redis;

    RedisGaps(RedisAccess redis) {
        this.redis = redis;
    }

    @Override
    public void note(String question, Instant at) {
        redis.write(
                GapScript.SCRIPT,
                KEYS,
                new Args().add(question).add(at.toEpochMilli()).add(MOST));
    }

    @Override
    public List<Asked> all() {
        Answer answer = redis.read(GapsScript.SCRIPT, KEYS, new Args());
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i + 2 < answer.values().size(); i += 3) {
            Instant last = Instant.ofEpochMilli((long) Double.parseDouble(answer.text(i + 2)));
            asked.add(new Asked(answer.text(i), Long.parseLong(answer.text(i + 1)), last));
        }
        return asked;
    }
}
