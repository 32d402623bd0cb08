package org.carechat.dialogue;

/// The turn belongs to somebody else by now: whatever this run did is not to be shown.
final class ClaimLost extends RuntimeException {

    ClaimLost(String conversation) {
        super("the claim on the turn of " + conversation + " is lost");
    }
}
