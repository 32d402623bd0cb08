package org.carechat.desk;

import java.util.Optional;

/// The password of the account `admin` that the very first start made: to be printed once to the console, and
/// nowhere else. Empty at every later start.
public record FirstPassword(Optional<String> password) {

    @Override
    public String toString() {
        return "FirstPassword[" + (password.isPresent() ? "made" : "none") + "]";
    }
}
