package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.carechat.customer.Chains;
import org.carechat.dialogue.Phrasebook;
import org.junit.jupiter.api.Test;

/// What a transcript shows whose records are not what they were.
class TamperedTest {

    private static final String WARNING = "第 2 条";

    private final TranscriptText text = new TranscriptText(phrasebook());

    private static Phrasebook phrasebook() {
        Map<String, List<String>> wordings = new HashMap<>();
        Bundle.read(Path.of(""))
                .yaml("prompts/replies/web.zh-CN.yaml")
                .entries()
                .forEach((key, reply) -> wordings.put(key, reply.texts()));
        return new Phrasebook(wordings);
    }

    private static Transcripts.Transcript transcript(Long brokenAt) {
        return new Transcripts.Transcript(
                "c-1", Instant.EPOCH, List.of(), new Chains.Chain(List.of(), List.of(), brokenAt));
    }

    @Test
    void saysSoInWordsAndOnThePage() {
        assertThat(text.plain(transcript(2L), "今天")).contains(WARNING).contains("不一致");
        assertThat(text.html(transcript(2L), "今天")).contains(WARNING).contains("不一致");
    }

    @Test
    void saysThatAWholeOneIs() {
        assertThat(text.plain(transcript(null), "今天")).contains("一致").doesNotContain("不一致");
    }
}
