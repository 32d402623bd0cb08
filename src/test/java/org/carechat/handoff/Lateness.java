package org.carechat.handoff;

/// Lets tests of the desk look who is late, as a timer does in the service.
public final class Lateness {

    private Lateness() {}

    public static void look(LateWatch watch) {
        watch.look();
    }
}
