package org.carechat.store;

/// Forgets a move that has come to its end. `ARGV`, from the third: id, move. Answer: `done`.
final class BookUnmarkScript {

    static final Script SCRIPT = BookScripts.ofPage("""
        local id, move = unpack(ARGV, 3)
        if redis.call('HGET', moving, id) == move then redis.call('HDEL', moving, id) end
        return {'done'}
        """);

    private BookUnmarkScript() {}
}
