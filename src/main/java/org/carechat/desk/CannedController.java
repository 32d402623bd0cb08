package org.carechat.desk;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.carechat.handoff.CannedReplies;
import org.carechat.handoff.CannedReply;
import org.carechat.handoff.CannedShelf;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What agents often reply, as it stands in the knowledge base.
@RestController("deskCannedController")
@RequestMapping(Area.REST + "/canned-replies")
class CannedController {

    private final Supplier<CannedReplies> replies;

    CannedController(CannedShelf shelf) {
        replies = shelf::inUse;
    }

    @GetMapping
    Listed<CannedReply> all(@RequestParam(defaultValue = "") String q) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        return new Listed<>(replies.get().all().stream()
                .filter(reply -> matches(reply, wanted))
                .toList());
    }

    private static boolean matches(CannedReply reply, String wanted) {
        return Stream.concat(Stream.of(reply.title(), reply.text()), reply.keys().stream())
                .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
