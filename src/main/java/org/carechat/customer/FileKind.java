package org.carechat.customer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// What a file is, judged by its content alone: names and declared types are never looked at. Immutable.
public enum FileKind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic"),
    PDF("application/pdf", "pdf");

    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1");
    /// A PDF's head may stand a little way in, and its end a little before the last byte.
    private static final int PDF_MARGIN = 1024;

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /// @return without a dot
    public String extension() {
        return extension;
    }

    /// @return the kind with that media type
    public static Optional<FileKind> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    /// @return empty for everything that is none of these, or is broken
    public static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.holds(content)).findFirst();
    }

    private boolean holds(byte[] content) {
        return switch (this) {
            case JPEG ->
                starts(content, 0, (byte) 0xFF, (byte) 0xD8, (byte) 0xFF) && PictureCheck.decodes("jpeg", content);
            case PNG ->
                starts(content, 0, (byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G', (byte) 13, (byte) 10, (byte) 26)
                        && PictureCheck.decodes("png", content);
            case WEBP -> text(content, 0, "RIFF") && text(content, 8, "WEBP") && PictureCheck.isWebp(content);
            case HEIC ->
                text(content, 4, "ftyp") && HEIC_BRANDS.contains(word(content, 8)) && PictureCheck.isHeic(content);
            case PDF -> isPdf(content);
        };
    }

    private static boolean isPdf(byte[] content) {
        String head = latin(content, 0, PDF_MARGIN);
        String tail = latin(content, Math.max(0, content.length - PDF_MARGIN), content.length);
        return head.contains("%PDF-") && tail.contains("%%EOF") && tail.contains("startxref");
    }

    private static boolean starts(byte[] content, int at, byte... expected) {
        return content.length >= at + expected.length
                && Arrays.equals(content, at, at + expected.length, expected, 0, expected.length);
    }

    private static boolean text(byte[] content, int at, String expected) {
        return starts(content, at, expected.getBytes(StandardCharsets.US_ASCII));
    }

    /// @return the four characters there; empty beyond the end
    static String word(byte[] content, int at) {
        return at + 4 > content.length ? "" : latin(content, at, at + 4);
    }

    private static String latin(byte[] content, int from, int to) {
        int end = Math.min(to, content.length);
        return from >= end ? "" : new String(content, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
