package org.carechat.desk;

import org.carechat.handoff.Agent;

/// Whoever made a request.
///
/// @param secret the session's, from the cookie
record SignedIn(Account account, Session session, String secret) {

    /// Under this name requests carry it to the controllers.
    static final String ATTRIBUTE = "org.carechat.desk.signed-in";

    Agent agent() {
        return account.agent();
    }

    @Override
    public String toString() {
        return "SignedIn[" + account + "]";
    }
}
