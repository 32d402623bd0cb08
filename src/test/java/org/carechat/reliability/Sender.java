package org.carechat.reliability;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.carechat.reliability.History.What;
import org.carechat.scenario.Http;

/// A client at the REST door that sends each message until it is acknowledged, and writes down what happened.
record Sender(String name, Talk talk, History history, Duration patience) {

    private static final long PAUSE = Duration.ofMillis(30).toNanos();

    /// @return whether it was acknowledged
    boolean say(String message, String words) {
        history.add(name, talk.id(), What.INVOKED, message, 0);
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until) {
            try {
                Http.Answer answer = talk.say(message, words);
                switch (answer.status()) {
                    case 200, 202 -> {
                        long seq = answer.body().path("seq").asLong();
                        history.add(name, talk.id(), What.ACKNOWLEDGED, message, seq);
                        return true;
                    }
                    case 429, 503 -> stumble("status " + answer.status());
                    default -> throw new AssertionError("'" + message + "' was answered by " + answer);
                }
            } catch (UncheckedIOException broken) {
                // Whether it was stored is not known: that is what the message's own id is for.
                stumble(String.valueOf(broken.getMessage()));
            }
            LockSupport.parkNanos(PAUSE);
        }
        history.add(name, talk.id(), What.UNKNOWN, message, 0);
        return false;
    }

    private void stumble(String why) {
        history.add(name, talk.id(), What.STUMBLED, why, 0);
    }
}
