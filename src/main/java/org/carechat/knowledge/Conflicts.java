package org.carechat.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Problem;
import org.carechat.bundle.YamlNode;
import org.jspecify.annotations.Nullable;

/// The contested points of `conflicts.yaml`, by id. Immutable.
final class Conflicts {

    static final String FILE = "knowledge-base/conflicts.yaml";

    /// Where the sources contradict each other.
    ///
    /// @param codes the contradiction's number in the research, `C07`
    /// @param keys the facts that are touched
    /// @param say for the customer: what all sources share, where they differ, what decides, what to do next
    record Conflict(String id, List<String> codes, List<String> keys, String say, YamlNode node) {}

    private final Map<String, Conflict> byId;

    private Conflicts(Map<String, Conflict> byId) {
        this.byId = byId;
    }

    static Conflicts of(Bundle bundle) {
        Map<String, Conflict> conflicts = new LinkedHashMap<>();
        for (YamlNode node : bundle.yaml(FILE).items()) {
            Conflict conflict = new Conflict(
                    node.get("id").text(),
                    node.texts("codes"),
                    node.texts("keys"),
                    node.get("say").text(),
                    node);
            if (conflicts.put(conflict.id(), conflict) != null) {
                throw node.wrong("the conflict '" + conflict.id() + "' stands here twice", "keep one of them");
            }
        }
        return new Conflicts(conflicts);
    }

    @Nullable
    Conflict find(String id) {
        return byId.get(id);
    }

    Conflict get(String id) {
        Conflict conflict = byId.get(id);
        if (conflict == null) {
            throw new BundleException(new Problem(FILE, 0, "there is no conflict '" + id + "'", "add it"));
        }
        return conflict;
    }

    List<Conflict> all() {
        return List.copyOf(byId.values());
    }
}
