package org.carechat.dialogue;

/// A choice to be offered: its words, and the command that picking it means.
///
/// @param proposed whether the words around it ask for it, so that a plain yes means it, too
public record Offer(String label, Command command, boolean proposed) {

    /// One that has to be picked or named.
    public Offer(String label, Command command) {
        this(label, command, false);
    }

    /// @return the same, in words that ask for it
    public Offer asProposal() {
        return new Offer(label, command, true);
    }
}
