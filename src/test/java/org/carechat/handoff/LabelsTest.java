package org.carechat.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carechat.bundle.ValueLabels;
import org.carechat.bundle.YamlNode;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private final Labels labels =
            new Labels(Replies.PHRASEBOOK, Replies.PRODUCTS, ValueLabels.of(Replies.BUNDLE), Talks.ZONE);

    @Test
    void callsAFaultByItsNameInTheLexicon() {
        assertThat(shown("symptom", "no-ignition")).isEqualTo("打不着火");
    }

    @Test
    void leavesNoValueOfTheLexiconWithoutAnAgentsWord() {
        List<String> nameless = new ArrayList<>();
        for (String path : Replies.BUNDLE.paths("knowledge-base/lexicon", ".yaml")) {
            YamlNode root = Replies.BUNDLE.yaml(path);
            YamlNode values = root.find("values");
            if (values == null) {
                continue;
            }
            for (YamlNode item : values.items()) {
                String value = item.get("value").text();
                if (shown(root.get("slot").text(), value).matches("[a-z-]+")) {
                    nameless.add(path + ":" + item.line() + " " + value);
                }
            }
        }
        assertThat(nameless).isEmpty();
    }

    private String shown(String slot, String value) {
        return labels.shown(new Slot(slot, value, "", Source.CUSTOMER, 1, Instant.EPOCH));
    }
}
