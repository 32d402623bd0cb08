package org.carechat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.YamlNode;
import org.carechat.dialogue.Phrasebook;

/// Reads the fixed replies of a bundle, all files of `prompts/replies/` together.
final class Phrases {

    private Phrases() {}

    /// @throws org.carechat.bundle.BundleException for a key that stands in two files
    static Phrasebook of(Bundle bundle) {
        Map<String, List<String>> wordings = new HashMap<>();
        for (String path : bundle.paths("prompts/replies", ".zh-CN.yaml")) {
            for (Map.Entry<String, YamlNode> reply : bundle.yaml(path).entries().entrySet()) {
                if (wordings.put(reply.getKey(), reply.getValue().texts()) != null) {
                    throw reply.getValue().wrong("'" + reply.getKey() + "' stands in another file, too", "rename one");
                }
            }
        }
        return new Phrasebook(wordings);
    }
}
