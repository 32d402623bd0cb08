package org.carechat.store;

/// Keys of cases, see the package's list.
final class CaseKeys {

    /// Ids of open cases, first those that have escalated, then by the next contact (ms).
    static final String OPEN = "{cases}:open";
    /// Ids of open cases by the next contact that is promised (ms).
    static final String DUE = "{cases}:due";
    /// Ids of the last 10,000 cases by when they were opened (ms).
    static final String ALL = "{cases}:all";
    /// `id promise` by when it is due (ms).
    static final String PROMISED = "{cases}:promised";

    /// Ids of cases of which others may have to be told, by when that was noted (ms).
    static final String NEWS = "{cases}:news";

    private CaseKeys() {}

    static String of(String id) {
        return tag(id) + ":case:" + id;
    }

    /// What of a case others were told.
    static String told(String id) {
        return tag(id) + ":casetold:" + id;
    }

    static String number(String number) {
        return tag(number) + ":casenumber:" + number;
    }

    static String person(String person) {
        return Shard.personTag(person) + ":cases:" + person;
    }

    private static String tag(String id) {
        return "{c" + Shard.of(id) + "}";
    }
}
