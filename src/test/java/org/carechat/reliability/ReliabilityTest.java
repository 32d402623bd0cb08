package org.carechat.reliability;

import org.junit.jupiter.api.Tag;

/// The short form, part of every build: it asserts loss, order and doubles, and never time.
@Tag("full")
class ReliabilityTest extends Rows {

    ReliabilityTest() {
        super(Size.small());
    }
}
