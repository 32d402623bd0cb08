package org.carechat.store;

/// What the scripts of a page share.
final class BookScripts {

    private static final String PAGE = """
        local taken, visits, keys, moving = unpack(KEYS)
        local function count(window)
          return tonumber(redis.call('HGET', taken, window) or 0)
        end
        local function free(window)
          if count(window) > 0 then redis.call('HINCRBY', taken, window, -1) end
        end
        """;

    private BookScripts() {}

    /// @param source gets the keys of one page as `taken`, `visits`, `keys`, `moving`
    static Script ofPage(String source) {
        return Script.of(PAGE + source);
    }
}
