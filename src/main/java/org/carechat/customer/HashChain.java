package org.carechat.customer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// How the links of a transcript's chain are made. Link 0 is the SHA-256 of `carechat chain 1`, a newline and the
/// conversation's id; link n is the SHA-256 of link n-1 followed by the bytes of record n.
public final class HashChain {

    private static final String BEGINNING = "carechat chain 1\n";

    private HashChain() {}

    public static byte[] genesis(String conversation) {
        return sha256().digest((BEGINNING + conversation).getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] next(byte[] link, byte[] record) {
        MessageDigest sha = sha256();
        sha.update(link);
        return sha.digest(record);
    }

    /// Checks a transcript without the service.
    ///
    /// @param records as the transcript carries them, in order
    /// @param links as the transcript carries them
    /// @return the first, from 0, whose link doesn't follow; empty where all do
    public static OptionalInt firstWrong(String conversation, List<byte[]> records, List<byte[]> links) {
        byte[] link = genesis(conversation);
        for (int i = 0; i < Math.max(records.size(), links.size()); i++) {
            if (i >= records.size() || i >= links.size()) {
                return OptionalInt.of(i);
            }
            link = next(link, records.get(i));
            if (!Arrays.equals(link, links.get(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
