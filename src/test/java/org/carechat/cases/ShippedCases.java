package org.carechat.cases;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.carechat.conversation.CaseNumber;
import org.carechat.handoff.Replies;
import org.carechat.handoff.Talks;

/// The flow and the registry over cases in memory, by what ships with the service.
final class ShippedCases {

    static final CaseTargets QUIET = new CaseTargets(Map.of(), false);
    static final CaseTargets TELLING = new CaseTargets(Map.of(2, Duration.ofHours(8)), true);

    private ShippedCases() {}

    static Registry registry(Cases cases, CaseTargets targets) {
        Random random = new Random(7);
        return new Registry(cases, targets, () -> CaseNumber.make(random));
    }

    static CaseSkill skill(Cases cases, CaseTargets targets) {
        return new CaseSkill(
                cases,
                registry(cases, targets),
                CaseSigns.of(Replies.BUNDLE),
                new CaseWords(Replies.PHRASEBOOK, Talks.ZONE));
    }
}
