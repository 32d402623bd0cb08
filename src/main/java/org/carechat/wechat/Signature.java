package org.carechat.wechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// How the platform signs: the SHA-1, in hex, of the token and what is signed, sorted and put together.
final class Signature {

    private Signature() {}

    static String of(String... parts) {
        String[] sorted = parts.clone();
        Arrays.sort(sorted);
        try {
            byte[] all = String.join("", sorted).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    /// @return whether it is the right one; takes as long whatever is wrong with it
    static boolean good(@Nullable String claimed, String... parts) {
        byte[] mine = of(parts).getBytes(StandardCharsets.US_ASCII);
        byte[] theirs = String.valueOf(claimed).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(mine, theirs);
    }
}
