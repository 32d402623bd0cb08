package org.carechat.reliability;

import org.junit.jupiter.api.Tag;

/// The short form: it asserts loss, order and doubles. Not part of every build as long as its torn line finds turns
/// without an answer (`docs/reliability.md`).
@Tag("full")
class ReliabilityTest extends Rows {

    ReliabilityTest() {
        super(Size.small());
    }
}
