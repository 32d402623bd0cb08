package org.carechat.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Posted;
import org.carechat.customer.Chains;
import org.carechat.customer.HashChain;
import org.carechat.dialogue.Phrasebook;

/// Reads transcripts and writes them in three ways. Thread-safe.
final class Transcripts {

    private static final int PAGE = 500;
    private static final HexFormat HEX = HexFormat.of();

    /// @param events in their public shape, each with its number; one that was altered has nothing else
    record Transcript(String conversation, Instant at, List<Map<String, Object>> events, Chains.Chain chain) {}

    private final Feed feed;
    private final Chains chains;
    private final EventView view;
    private final TranscriptText text;
    private final Clock clock;

    Transcripts(Feed feed, Chains chains, EventView view, Phrasebook phrasebook, Clock clock) {
        this.feed = feed;
        this.chains = chains;
        this.view = view;
        this.text = new TranscriptText(phrasebook);
        this.clock = clock;
    }

    Transcript of(String conversation) {
        Chains.Chain chain = chains.read(conversation);
        List<Map<String, Object>> events = new ArrayList<>();
        while (events.size() < chain.links().size()) {
            int most = Math.min(PAGE, chain.links().size() - events.size());
            events.addAll(events(conversation, events.size(), most));
        }
        return new Transcript(conversation, clock.instant(), events, chain);
    }

    String text(Transcript transcript) {
        return text.plain(transcript, view.time(transcript.at()));
    }

    String page(Transcript transcript) {
        return text.html(transcript, view.time(transcript.at()));
    }

    Map<String, Object> json(Transcript transcript) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("conversation", transcript.conversation());
        json.put("exportedAt", view.time(transcript.at()));
        json.put("events", transcript.events());
        json.put("chain", chain(transcript));
        return json;
    }

    private Map<String, Object> chain(Transcript transcript) {
        Chains.Chain chain = transcript.chain();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("algorithm", "SHA-256");
        json.put(
                "verify",
                "link[0] = SHA-256('carechat chain 1\\n' + conversation);"
                        + " link[n] = SHA-256(link[n-1] + record[n]); records are Base64, links hexadecimal");
        json.put("genesis", HEX.formatHex(HashChain.genesis(transcript.conversation())));
        json.put("records", chain.links().stream().map(Transcripts::link).toList());
        json.put("anchors", chain.anchors().stream().map(this::anchor).toList());
        json.put("intact", chain.brokenAt() == null);
        if (chain.brokenAt() != null) {
            json.put("brokenAt", chain.brokenAt());
        }
        return json;
    }

    private static Map<String, Object> link(Chains.Link link) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seq", link.seq());
        json.put("record", Base64.getEncoder().encodeToString(link.record()));
        json.put("link", HEX.formatHex(link.link()));
        return json;
    }

    private Map<String, Object> anchor(Chains.Anchor anchor) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seq", anchor.seq());
        json.put("link", HEX.formatHex(anchor.link()));
        json.put("at", view.time(anchor.at()));
        json.put("seal", HEX.formatHex(anchor.seal()));
        return json;
    }

    /// Where a record can't be opened, because it was altered, the others are still shown.
    private List<Map<String, Object>> events(String conversation, int after, int most) {
        try {
            return view.of(conversation, feed.events(conversation, after, most));
        } catch (IllegalStateException altered) {
            List<Map<String, Object>> events = new ArrayList<>();
            for (int i = 0; i < most; i++) {
                events.add(event(conversation, after + i));
            }
            return events;
        }
    }

    private Map<String, Object> event(String conversation, int after) {
        try {
            Posted posted = feed.events(conversation, after, 1).getFirst();
            return view.of(conversation, posted);
        } catch (IllegalStateException altered) {
            return Map.of("seq", after + 1, "type", "altered");
        }
    }
}
