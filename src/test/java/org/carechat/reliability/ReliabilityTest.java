package org.carechat.reliability;

/// The short form, for every build: it asserts loss, order and doubles.
class ReliabilityTest extends Rows {

    ReliabilityTest() {
        super(Size.small());
    }
}
