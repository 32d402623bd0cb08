package org.carechat.dialogue;

import java.util.regex.Pattern;

/// How personal data is shown back: enough to be recognised, too little to be used.
public final class Masking {

    private static final Pattern LAST_PART =
            Pattern.compile("(?:[0-9０-９A-Za-z一二三四五六七八九十百零〇幺#-]+\\s*(?:号楼|号|栋|幢|座|单元|楼|层|室|户)?\\s*)+$");

    private static final Pattern DIALLED =
            Pattern.compile("[0-9０-９零〇一二三四五六七八九幺](?:[\\s\\-—.·()（）]{0,2}[0-9０-９零〇一二三四五六七八九幺]){6,}");

    private Masking() {}

    /// @return a customer's words without numbers that could be dialled: repeated, they would look confirmed
    static String numbers(String said) {
        return DIALLED.matcher(said).replaceAll("…");
    }

    /// @return `139****0001`, for cards
    public static String phone(String digits) {
        int tail = Math.min(4, digits.length());
        int head = digits.length() >= 11 ? 3 : Math.max(0, digits.length() - 8);
        return digits.substring(0, head) + "****" + digits.substring(digits.length() - tail);
    }

    /// @return the same for Markdown, where an asterisk would be emphasis
    public static String phoneInMarkdown(String digits) {
        return phone(digits).replace("*", "\\*");
    }

    /// @return an address without its last part: road and estate stay, house number, building and door don't
    public static String address(String detail) {
        String known = LAST_PART.matcher(detail.strip()).replaceFirst("");
        String kept = known.isBlank() ? detail.substring(0, Math.min(2, detail.length())) : known;
        return kept + "…";
    }
}
