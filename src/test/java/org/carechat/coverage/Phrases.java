package org.carechat.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carechat.coverage.rules.Books;
import org.carechat.dialogue.Phrasebook;

/// The replies as they ship.
final class Phrases {

    private Phrases() {}

    static Phrasebook shipped() {
        Map<String, List<String>> wordings = new HashMap<>();
        for (String path : Books.BUNDLE.paths("prompts/replies", ".zh-CN.yaml")) {
            Books.BUNDLE.yaml(path).entries().forEach((key, text) -> wordings.put(key, text.texts()));
        }
        return new Phrasebook(wordings);
    }
}
