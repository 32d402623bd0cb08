package org.carechat.desk;

/// A signed-in browser.
///
/// @param account the account's id
/// @param csrf what writing calls and the socket's hello have to carry besides the cookie
/// @param generation of the account, as it was when the session began: it ends with it
public record Session(String account, String csrf, int generation) {

    @Override
    public String toString() {
        return "Session[" + account + "]";
    }
}
