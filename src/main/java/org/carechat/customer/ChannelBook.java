package org.carechat.customer;

import java.util.Map;
import java.util.function.UnaryOperator;

/// Keeps the channels that administrators have changed or added, for all nodes. Thread-safe.
public interface ChannelBook {

    /// Where channels are only configured.
    ChannelBook NONE = new ChannelBook() {
        @Override
        public Map<String, Channel> kept() {
            return Map.of();
        }

        @Override
        public Map<String, Channel> change(UnaryOperator<Map<String, Channel>> change) {
            throw new UnsupportedOperationException("channels are only configured here");
        }
    };

    /// @return by id, at most two seconds old; the same object as long as nothing has changed. While the store
    ///     doesn't answer, those that were known last
    Map<String, Channel> kept();

    /// Changes them; asked again with the newest where somebody else was faster.
    ///
    /// @param change gets a map that it may change
    /// @return as they are now
    /// @throws org.carechat.conversation.StoreUnavailable where nothing was changed
    Map<String, Channel> change(UnaryOperator<Map<String, Channel>> change);
}
