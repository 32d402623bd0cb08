package org.carechat.coverage;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.carechat.coverage.rules.CaseFacts;
import org.carechat.coverage.rules.RuleBook;

/// The rules that ship with the service. Thread-safe.
final class BuiltInCoverage implements CoverageRules {

    private final RuleBook book;
    private final String policyVersion;
    private final Supplier<String> ids;

    BuiltInCoverage(RuleBook book, String policyVersion, Supplier<String> ids) {
        this.book = book;
        this.policyVersion = policyVersion;
        this.ids = ids;
    }

    RuleBook book() {
        return book;
    }

    String policyVersion() {
        return policyVersion;
    }

    @Override
    public Decision decide(LocalDate asOf, CaseFacts facts) {
        return new Decision(ids.get(), book.decide(asOf, facts), policyVersion, book.reckoned(asOf, facts));
    }
}
