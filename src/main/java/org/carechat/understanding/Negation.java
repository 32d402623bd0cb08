package org.carechat.understanding;

/// Whether what is said at a place is denied right before it.
final class Negation {

    private static final String[] BEFORE = {
        "没有", "没", "不", "冇", "唔", "无", "未", "莫得", "没得", "不是", "并非", "别", "呒没", "勿", "非", "唔系", "不在", "没开", "没要"
    };

    private Negation() {}

    static boolean before(Message message, int at) {
        String before = message.before(at, 3);
        for (String word : BEFORE) {
            if (before.endsWith(word)) {
                return true;
            }
        }
        return before.endsWith("没有一") || before.endsWith("不怎") || before.endsWith("不再");
    }
}
