package org.carechat.reliability;

/// An event as the service's log has it, without its words where they don't matter.
///
/// @param message the sender's own id of a customer's message; empty for others
record Logged(long seq, String id, String turn, String role, String message, String text) {

    String row() {
        return String.join("\t", Long.toString(seq), turn, role, message, text.replaceAll("\\s+", " "));
    }
}
