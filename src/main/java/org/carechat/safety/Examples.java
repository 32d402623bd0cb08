package org.carechat.safety;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.YamlNode;

/// What customers wrote in danger, by hazard, and what they wrote without one:
/// `knowledge-base/emergency-examples.yaml`, and the examples of the intents that are no emergencies. What stands
/// in both is a danger.
///
/// @param dangers by hazard
/// @param ordinary without danger
record Examples(Map<Hazard, List<String>> dangers, List<String> ordinary) {

    static final String FILE = "knowledge-base/emergency-examples.yaml";
    private static final String INTENTS = "knowledge-base/intents";

    /// @throws org.carechat.bundle.BundleException naming file and line of what can't be used
    static Examples of(Bundle bundle) {
        YamlNode root = bundle.yaml(FILE);
        Map<Hazard, List<String>> dangers = new EnumMap<>(Hazard.class);
        for (Map.Entry<String, YamlNode> hazard :
                root.get("emergencies").entries().entrySet()) {
            Hazard known = Hazard.of(hazard.getKey())
                    .orElseThrow(
                            () -> hazard.getValue().wrong("there is no such hazard", "use a name of the interface"));
            dangers.put(known, hazard.getValue().texts());
        }
        List<String> ordinary = new ArrayList<>(root.get("ordinary").texts());
        for (String path : bundle.paths(INTENTS, ".yaml")) {
            if (!path.contains("/emergency-")) {
                ordinary.addAll(bundle.yaml(path).texts("examples"));
            }
        }
        Set<String> grave = dangers.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return new Examples(
                dangers,
                ordinary.stream()
                        .filter(text -> !grave.contains(text))
                        .distinct()
                        .toList());
    }
}
