package org.carechat.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;

/// What of a case stands in its conversation's journal, for whoever takes that over.
final class CaseFindings {

    static final String KIND = "case";
    static final String PROMISE = "promise";

    private CaseFindings() {}

    /// @return the case and each of its promises; written again they replace what was written before
    static List<Entry> of(Case one) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", one.number());
        data.put("kind", one.kind().wire());
        data.put("grade", one.grade());
        data.put("status", one.status().wire());
        List<Entry> entries = new ArrayList<>();
        entries.add(found(KIND, one.id(), one.openedAt(), data));
        one.promises().forEach(promise -> entries.add(promised(one, promise)));
        return entries;
    }

    private static Entry promised(Case one, CasePromise promise) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("what", promise.what());
        data.put("due", promise.due().toString());
        data.put("state", promise.state().wire());
        data.put("by", promise.by() == null ? "bot" : "agent");
        data.put("case", one.number());
        return found(PROMISE, promise.id(), promise.at(), data);
    }

    private static Entry found(String kind, String id, Instant at, Map<String, Object> data) {
        return new Entry.Found(new Finding(kind, id, at, data));
    }
}
