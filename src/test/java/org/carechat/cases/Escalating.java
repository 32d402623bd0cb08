package org.carechat.cases;

/// Lets tests of the desk look which promises have fallen due, as a timer does in the service.
public final class Escalating {

    private Escalating() {}

    public static void look(CaseWatch watch) {
        watch.look();
    }
}
