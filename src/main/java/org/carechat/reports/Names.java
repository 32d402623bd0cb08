package org.carechat.reports;

/// What is counted; these names are stored.
final class Names {

    static final String CONVERSATIONS = "conversations";
    static final String SITTINGS = "sittings";
    static final String MESSAGES = "messages";
    static final String HANDED_OVER = "handed-over";
    /// In front of why a person was asked for.
    static final String REASON = "reason:";
    static final String LEFT = "left-queue";
    static final String WAITED = "waited";
    static final String FIRST_REPLY = "first-reply";
    static final String HANDLED = "handled";
    /// In front of the score.
    static final String RATED = "rated:";
    static final String UNANSWERED = "unanswered";

    private Names() {}
}
