package org.carechat.dialogue;

/// Names of flags in the journal that more than one package looks at.
public final class Flags {

    /// The hazard, as long as the danger lasts. While it is up nothing but its own flow runs.
    public static final String HAZARD = "hazard";
    /// The appliance (or `all`) for which no self-check is given any more, until an inspection settled it.
    public static final String LOCKED = "self-check-locked";
    /// Raised while a customer who waits in the queue goes on with the bot.
    public static final String MEANWHILE = "meanwhile";
    /// Consent to keep personal data for a purpose: the purpose.
    public static final String CONSENT = "consent";

    /// The question that was answered last, as it was asked.
    public static final String ASKED = "asked";

    private Flags() {}
}
