package org.carechat.desk;

/// A signed-in browser.
///
/// @param account the account's id
/// @param csrf what writing calls and the socket's hello have to carry besides the cookie
public record Session(String account, String csrf) {

    @Override
    public String toString() {
        return "Session[" + account + "]";
    }
}
