package org.carechat.reliability;

import org.junit.jupiter.api.Tag;

/// The full form: `mvn test -Dgroups=full -DexcludedGroups= -Dtest=FullReliabilityTest`.
@Tag("full")
class FullReliabilityTest extends Rows {

    FullReliabilityTest() {
        super(Size.full());
    }
}
