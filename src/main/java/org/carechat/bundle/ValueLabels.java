package org.carechat.bundle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// How the values of the lexicon are called where people read them: `no-ignition` is 打不着火. Immutable.
public final class ValueLabels {

    private static final String FOLDER = "knowledge-base/lexicon";

    private final Supplier<Map<String, Map<String, String>>> bySlot;

    private ValueLabels(Supplier<Map<String, Map<String, String>>> bySlot) {
        this.bySlot = bySlot;
    }

    /// @return labels for those who outlast a bundle: they are those of the one in use
    public static ValueLabels following(Supplier<ValueLabels> inUse) {
        return new ValueLabels(() -> inUse.get().bySlot.get());
    }

    /// Reads every lexicon of a slot's values; a value without a label has none.
    public static ValueLabels of(Bundle bundle) {
        Map<String, Map<String, String>> bySlot = new LinkedHashMap<>();
        for (String path : bundle.paths(FOLDER, ".yaml")) {
            YamlNode root = bundle.yaml(path);
            YamlNode values = root.find("values");
            String slot = root.findText("slot");
            if (values != null && slot != null) {
                bySlot.put(slot, Collections.unmodifiableMap(labels(values)));
            }
        }
        return new ValueLabels(() -> bySlot);
    }

    /// @param slot whose values they are: `symptom`
    /// @return the labels by value; empty where the slot has no lexicon
    public Map<String, String> of(String slot) {
        return bySlot.get().getOrDefault(slot, Map.of());
    }

    public Optional<String> find(String slot, String value) {
        return Optional.ofNullable(of(slot).get(value));
    }

    private static Map<String, String> labels(YamlNode values) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (YamlNode value : values.items()) {
            String label = value.findText("label");
            if (label != null) {
                labels.put(value.get("value").text(), label);
            }
        }
        return labels;
    }
}
