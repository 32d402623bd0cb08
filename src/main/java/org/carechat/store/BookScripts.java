package org.carechat.store;

/// What the scripts of a page share.
final class BookScripts {

    private static final String PAGE = """
        local taken, visits, keys, moving, news = unpack(KEYS)
        local function count(window)
          return tonumber(redis.call('HGET', taken, window) or 0)
        end
        local function free(window)
          if count(window) > 0 then redis.call('HINCRBY', taken, window, -1) end
        end
        """;

    /// A page outlives its day, or its last change where that comes later, by the same time.
    private static final String KEPT = Script.NOW + """
        local function keep()
          local gone = math.max(tonumber(ARGV[1]), now) + ARGV[2]
          for _, key in ipairs(KEYS) do redis.call('PEXPIREAT', key, string.format('%.0f', gone)) end
        end
        local function tell(id, from, to)
          for step = from, to - 1 do redis.call('RPUSH', news, id .. ' ' .. step) end
        end
        """;

    private BookScripts() {}

    /// @param source gets the keys of one page as `taken`, `visits`, `keys`, `moving`, `news`; changes nothing
    static Script readingPage(String source) {
        return Script.of(PAGE + source);
    }

    /// @param source gets the page's day (ms) and how long it outlives it (ms) before its other `ARGV`, and two
    ///     functions beside the page's keys: `keep()`, to be called behind the last write, and `tell(id, from,
    ///     to)`, which puts these steps of a visit's timeline, from 0, before those who listen
    static Script ofPage(String source) {
        return Script.of(PAGE + KEPT + source);
    }
}
