package org.carechat.language;

/// A prompt, ready to be sent.
///
/// @param id names the file in `prompts/`
/// @param version changes whenever the file's wording does
public record Prompt(String id, int version, String system, String user) {

    @Override
    public String toString() {
        return id + "@" + version;
    }
}
