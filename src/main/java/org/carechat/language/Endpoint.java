package org.carechat.language;

/// Something that answers prompts. Thread-safe.
interface Endpoint {

    /// @return its name in meters and records
    String name();

    /// Sends the prompt and returns at once; what comes back goes to the hearing, on other threads. Throws nothing
    /// for anything that the other side does.
    void send(Asking asking, Hearing hearing);
}
