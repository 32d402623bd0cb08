package org.carechat.coverage;

import java.util.concurrent.atomic.AtomicLong;
import org.carechat.coverage.rules.Books;

class BuiltInCoverageTest extends CoverageRulesContract {

    static BuiltInCoverage shipped() {
        AtomicLong next = new AtomicLong();
        return new BuiltInCoverage(Books.SHIPPED, Books.BUNDLE.version(), () -> "0193-" + next.incrementAndGet());
    }

    @Override
    CoverageRules rules() {
        return shipped();
    }
}
