package org.carechat.coverage;

import org.carechat.coverage.rules.Books;

class BuiltInCoverageTest extends CoverageRulesContract {

    static BuiltInCoverage shipped() {
        return new BuiltInCoverage(Books.SHIPPED, Books.BUNDLE.version(), () -> "0193-decision");
    }

    @Override
    CoverageRules rules() {
        return shipped();
    }
}
