package org.carechat.store;

/// What keeps a late writer out: a later claim has another run, a change of owner another epoch, and a committed
/// turn none.
final class Fence {

    static final String HELD = """
        local function held(run, epoch)
          local h = redis.call('HMGET', head, 'run', 'epoch', 'upto')
          return h[1] == run and h[2] == epoch and h[3]
        end
        """;

    private Fence() {}
}
