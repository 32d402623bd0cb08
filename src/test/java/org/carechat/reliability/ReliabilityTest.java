package org.carechat.reliability;

/// The short form, part of every build: it asserts loss, order and doubles, and never time.
class ReliabilityTest extends Rows {

    ReliabilityTest() {
        super(Size.small());
    }
}
