package org.carechat.bundle;

/// Something wrong in the knowledge base: the file (relative path), the line (from 1, 0 for the file as a whole),
/// what is wrong, and what staff can do about it.
public record Problem(String file, int line, String message, String remedy) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message + (remedy.isEmpty() ? "" : " – " + remedy);
    }
}
