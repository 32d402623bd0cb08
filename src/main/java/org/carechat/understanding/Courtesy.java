package org.carechat.understanding;

import java.util.regex.Pattern;

/// Polite words around what a message is about: they say nothing of it, and what is like many thanks would be read
/// as thanks. Stateless.
final class Courtesy {

    private static final String END = "(?=[,。.!?~;\\s]|$)";
    private static final Pattern OPENING = Pattern.compile(
            "^(?:(?:你好|您好|哈喽|哈啰|嗨|hi|hello|在吗|在么|亲|客服|请问一下|请问|请教一下|请教|麻烦问下|麻烦问一下|不好意思|嗯|那个|那什么|哎|喂)[呀啊哈,。.!?~\\s]+)+");
    private static final Pattern THANKS =
            Pattern.compile("(?:[,。.!?~;\\s]|^)(?:好的|先|提前|非常|十分|多|太)*(?:谢谢|感谢|谢了|谢啦|多谢|唔该|thx|thanks|thank"
                    + " you|3q|辛苦了|辛苦啦|拜托)(?:你|您|们|了|啦|哈|呀|哦|啊|🙏|🌹|😊|[~!])*"
                    + END);
    private static final int SAYS_SOMETHING = 4;

    private Courtesy() {}

    /// @return the text without polite words; the text itself where little else is said
    static String without(String text) {
        String rest = THANKS.matcher(OPENING.matcher(text).replaceFirst("")).replaceAll("");
        return rest.length() >= SAYS_SOMETHING ? rest : text;
    }
}
