package org.carechat.understanding;

import java.util.List;
import java.util.Map;
import java.util.Random;

/// Spoils a text as dictation, thumbs and other scripts do: one or two of a fixed set of ways, by a seed.
final class Noise {

    private static final List<String> FILLERS = List.of("那个", "嗯", "就是说", "额", "你好，", "麻烦问下，");
    private static final Map<String, String> SOUNDS = Map.ofEntries(
            Map.entry("在", "再"),
            Map.entry("的", "得"),
            Map.entry("修", "休"),
            Map.entry("师", "诗"),
            Map.entry("坏", "怀"),
            Map.entry("机", "鸡"),
            Map.entry("器", "气"),
            Map.entry("费", "废"),
            Map.entry("约", "月"),
            Map.entry("保", "包"),
            Map.entry("换", "患"),
            Map.entry("装", "庄"));
    private static final Map<Character, Character> TRADITIONAL = Map.ofEntries(
            Map.entry('机', '機'),
            Map.entry('热', '熱'),
            Map.entry('电', '電'),
            Map.entry('气', '氣'),
            Map.entry('师', '師'),
            Map.entry('装', '裝'),
            Map.entry('费', '費'),
            Map.entry('换', '換'),
            Map.entry('钱', '錢'),
            Map.entry('约', '約'),
            Map.entry('坏', '壞'),
            Map.entry('发', '發'),
            Map.entry('吗', '嗎'),
            Map.entry('么', '麼'),
            Map.entry('时', '時'),
            Map.entry('来', '來'));

    private final Random random;

    Noise(long seed) {
        random = new Random(seed);
    }

    String on(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> dropped(text);
            case 1 -> doubled(text);
            case 2 -> misheard(text);
            case 3 -> traditional(text);
            case 4 -> fullWidth(text);
            default -> FILLERS.get(random.nextInt(FILLERS.size())) + text;
        };
    }

    private String dropped(String text) {
        if (text.length() < 5) {
            return text + "。";
        }
        int at = random.nextInt(text.length());
        return text.substring(0, at) + text.substring(at + 1);
    }

    private String doubled(String text) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + text.charAt(at) + text.substring(at);
    }

    private static String misheard(String text) {
        for (Map.Entry<String, String> sound :
                SOUNDS.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            if (text.length() > 3 && text.contains(sound.getKey())) {
                return text.replaceFirst(sound.getKey(), sound.getValue());
            }
        }
        return text;
    }

    private static String traditional(String text) {
        StringBuilder written = new StringBuilder();
        text.chars().forEach(c -> written.append(TRADITIONAL.getOrDefault((char) c, (char) c)));
        return written.toString();
    }

    private static String fullWidth(String text) {
        StringBuilder written = new StringBuilder();
        text.chars().forEach(c -> written.append((char) (c > 0x20 && c < 0x7F ? c + 0xFEE0 : c)));
        return written.toString();
    }
}
