package org.carechat.desk;

/// One way to the provider and back. All that has to come back unchanged is derived from a secret that only the
/// browser keeps, so a code that was meant for another browser opens nothing here.
///
/// @param secret of the browser's cookie
record OidcJourney(String secret) {

    static final String COOKIE = "carechat-desk-journey";

    String state() {
        return Hashes.of("state " + secret);
    }

    String nonce() {
        return Hashes.of("nonce " + secret);
    }

    /// The proof that whoever redeems the code is whoever asked for it (RFC 7636).
    String verifier() {
        return Hashes.of("verifier " + secret);
    }

    String challenge() {
        return Hashes.urlSafe(verifier());
    }

    @Override
    public String toString() {
        return "OidcJourney";
    }
}
