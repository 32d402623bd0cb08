package org.carechat.handoff;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Products;
import org.carechat.bundle.YamlNode;
import org.carechat.dialogue.Phrasebook;

/// The replies and products that ship with the service.
public final class Replies {

    public static final Bundle BUNDLE = Bundle.read(Path.of("."));
    public static final Phrasebook PHRASEBOOK = phrasebook();
    public static final Products PRODUCTS = Products.of(BUNDLE);

    private Replies() {}

    private static Phrasebook phrasebook() {
        Map<String, List<String>> wordings = new LinkedHashMap<>();
        for (String path : BUNDLE.paths("prompts/replies", ".yaml")) {
            Map<String, YamlNode> entries = BUNDLE.yaml(path).entries();
            entries.forEach((key, text) ->
                    wordings.put(key, text.items().stream().map(YamlNode::text).toList()));
        }
        return new Phrasebook(wordings);
    }
}
