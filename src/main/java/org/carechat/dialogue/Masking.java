package org.carechat.dialogue;

/// How personal data is shown back: enough to be recognised, too little to be used.
public final class Masking {

    private Masking() {}

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

    /// @return an address without its last part: building and door
    public static String address(String detail) {
        int cut = detail.length();
        for (int i = 0; i < detail.length(); i++) {
            if (Character.isDigit(detail.charAt(i)) || "一二三四五六七八九十".indexOf(detail.charAt(i)) >= 0) {
                cut = i;
                break;
            }
        }
        return cut == detail.length() && cut > 4 ? detail.substring(0, cut - 2) + "…" : detail.substring(0, cut) + "…";
    }
}
