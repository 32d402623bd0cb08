package org.carechat.store;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.carechat.handoff.Duty;
import org.carechat.handoff.Presence;

/// Who is at the desk, in Redis.
final class RedisPresence implements Presence {

    private static final String[] KEYS = {DeskKeys.PRESENCE, DeskKeys.SEEN};

    private final RedisAccess redis;

    RedisPresence(RedisAccess redis) {
        this.redis = redis;
    }

    @Override
    public void say(String agent, Duty duty, Duration life) {
        keep(agent, "say", duty.state().wire() + " " + duty.capacity(), life);
    }

    @Override
    public void beat(String agent, Duration life) {
        keep(agent, "beat", "", life);
    }

    @Override
    public void leave(String agent, Duration grace) {
        keep(agent, "leave", "", grace);
    }

    @Override
    public Optional<Duty> of(String agent) {
        return Optional.ofNullable(all().get(agent));
    }

    @Override
    public Map<String, Duration> unseen() {
        Answer answer = redis.read(UnseenScript.SCRIPT, new String[] {DeskKeys.SEEN}, new Args());
        Map<String, Duration> unseen = new LinkedHashMap<>();
        for (int i = 0; i < answer.values().size(); i += 2) {
            unseen.put(answer.text(i), Duration.ofMillis(Long.parseLong(answer.text(i + 1))));
        }
        return unseen;
    }

    @Override
    public Map<String, Duty> all() {
        Answer answer = redis.read(PresentScript.SCRIPT, KEYS, new Args());
        Map<String, Duty> present = new LinkedHashMap<>();
        for (int i = 0; i < answer.values().size(); i += 2) {
            present.put(answer.text(i), duty(answer.text(i + 1)));
        }
        return present;
    }

    private void keep(String agent, String what, String duty, Duration life) {
        Args args = new Args().add(agent).add(what).add(duty).add(life.toMillis());
        redis.write(PresenceScript.SCRIPT, KEYS, args);
    }

    private static Duty duty(String text) {
        int blank = text.indexOf(' ');
        return new Duty(Duty.State.ofWire(text.substring(0, blank)), Integer.parseInt(text.substring(blank + 1)));
    }
}
