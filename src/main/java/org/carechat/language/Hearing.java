package org.carechat.language;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Carries an answer from the threads that it comes in on to the thread that waits for it, so that nobody who is
/// slow holds up a connection. Once it is left, what still comes is thrown away.
final class Hearing {

    /// What comes in.
    sealed interface Word {

        record Piece(String text) implements Word {}

        /// @param input tokens of the prompt; 0 where the endpoint doesn't say
        /// @param finish why the endpoint ended it, in OpenAI's words; empty where nobody said
        record End(int input, int output, String finish) implements Word {

            static final String WHOLE = "stop";
            /// What is known of an answer that the endpoint hasn't ended.
            static final End NONE = new End(0, 0, "");
        }

        record Broke(Told.Reason reason, String why) implements Word {}
    }

    private final BlockingQueue<Word> words = new LinkedBlockingQueue<>();
    private volatile boolean left;

    /// @return whether anybody still listens
    boolean say(Word word) {
        if (!left) {
            words.add(word);
        }
        return !left;
    }

    /// @return null where nothing came in time
    @Nullable
    Word next(long nanos) throws InterruptedException {
        return words.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    }

    void leave() {
        left = true;
        words.clear();
    }

    boolean left() {
        return left;
    }
}
