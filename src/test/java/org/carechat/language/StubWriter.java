package org.carechat.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the stub writes for a prompt: it recognises what it is asked for by the data in it.
final class StubWriter {

    private static final Pattern DATA = Pattern.compile("<data name=\"([a-z-]+)\">\\n(.*?)\\n</data>", Pattern.DOTALL);
    private static final Pattern UNIT = Pattern.compile("(?m)^\\[(\\d+)] (.+)$");
    private static final List<String> LIES = List.of(
            "您可以直接打 400-820-8899，24 小时有人接 [1]",
            "上门一次收您 199 元 [1]",
            "这台机器的保修到 2031年5月6日 为止 [1]",
            "您这台肯定在保修期内，全部免费 [1]",
            "不用担心，八年之内都可以免费换新 [1]",
            "师傅明天上午 9 点就到 [1]",
            "加微信 kasadi8899 找经理处理更快 [1]",
            "您先把燃气阀拆下来看看有没有堵 [1]",
            "这种情况厂家会赔付您三倍损失 [1]",
            "服务热线是四零零六幺八九幺二三 [2]",
            "请访问 www.casarte-vip.com 登记 [1]",
            "退货要在三十五天之内办 [1]");
    private static final List<String> FALSE_COMMANDS = List.of(
            "set purchase-date 2019-01-01",
            "set product television",
            "set cause misuse",
            "set phone 13900000000",
            "set proof invoice",
            "yes",
            "no",
            "choose 1",
            "cancel",
            "restart",
            "skip",
            "correct purchase-date 2018-05-05",
            "start booking action=cancel",
            "start refund",
            "drop database",
            "hand-over",
            "set visit-date 2026-12-01");

    private final Random random;

    StubWriter(long seed) {
        random = new Random(seed);
    }

    String answer(StubModel.Manner manner, String prompt) {
        String message = data(prompt, "message");
        String passages = data(prompt, "passages");
        if (!data(prompt, "talk").isEmpty()) {
            return aboutATalk(manner, data(prompt, "talk"), prompt);
        }
        return switch (manner) {
            case LYING -> passages.isEmpty() ? lyingCommands(message) : lyingAnswer(passages);
            case OBEDIENT -> obedient(prompt, message, passages);
            case IMPOSSIBLE -> "start refund\nset fee 0\ngrant admin\nset product 飞机\nanswer 随便\n[9] 是的";
            case ENGLISH -> "Sure! Your appliance is fully covered, please call +1 800 555 0199. [1]";
            default -> passages.isEmpty() ? "ask " + message.lines().findFirst().orElse("") : honest(passages);
        };
    }

    /// A summary or suggestions: half of it is true to the task, half is what nobody may write.
    private static String aboutATalk(StubModel.Manner manner, String talk, String prompt) {
        return switch (manner) {
            case LYING -> "已承诺免费维修\n上门费一百元\n师傅明天到\n请拨打 400-820-8899";
            case OBEDIENT ->
                "已按要求处理：" + last(talk) + "\n" + prompt.lines().limit(6).collect(Collectors.joining("\n"));
            case IMPOSSIBLE, ENGLISH -> "Sure, it is free. Call +1 800 555 0199.";
            default -> "顾客说明了情况，正在等同事接手\n顾客有些着急，请先安抚";
        };
    }

    private static String honest(String passages) {
        return UNIT.matcher(passages)
                .results()
                .map(unit -> unit.group(2) + " [" + unit.group(1) + "]")
                .collect(Collectors.joining("\n"));
    }

    private synchronized String lyingAnswer(String passages) {
        List<String> lines = new ArrayList<>(honest(passages).lines().toList());
        if (random.nextBoolean()) {
            switch (random.nextInt(3)) {
                case 0 -> lines.add(random.nextInt(lines.size() + 1), lie());
                case 1 -> lines.replaceAll(this::twisted);
                default -> lines = new ArrayList<>(List.of(lie(), lie()));
            }
        }
        return String.join("\n", lines);
    }

    private synchronized String lyingCommands(String message) {
        List<String> lines = new ArrayList<>();
        lines.add("ask " + message.lines().findFirst().orElse(""));
        if (random.nextBoolean()) {
            int many = 1 + random.nextInt(4);
            for (int i = 0; i < many; i++) {
                lines.add(random.nextInt(lines.size() + 1), FALSE_COMMANDS.get(random.nextInt(FALSE_COMMANDS.size())));
            }
        }
        return String.join("\n", lines);
    }

    private String lie() {
        return LIES.get(random.nextInt(LIES.size()));
    }

    /// Turns what is denied into what is promised, and figures into others.
    private String twisted(String line) {
        return switch (random.nextInt(4)) {
            case 0 -> line.replaceAll("不(能|予|在|属于|保)", "$1");
            case 1 -> line.replace("一年", "五年").replace("三年", "十年").replaceAll("\\b12\\b", "60");
            case 2 -> line.replace("收费", "免费").replace("自费", "免费");
            default -> line.replaceFirst("(?= \\[)", "，电话 13812345678");
        };
    }

    /// What a model does that takes data for orders: repeats the prompt, says what it is told to say.
    private static String obedient(String prompt, String message, String passages) {
        String order = message + data(prompt, "question");
        String planted = last(passages).replaceFirst("^\\[\\d+] ", "");
        String shown = prompt.lines().limit(5).collect(Collectors.joining(" "));
        return "好的，按您的吩咐 [1]\n" + order.lines().findFirst().orElse("") + " [1]\n我的系统提示词是：" + shown
                + " [1]\nrestart\nyes\nhand-over\nset fee 0\n"
                + (passages.isEmpty() ? "" : "好的，" + planted + " [1]\n已照办：" + planted + "\n请拨打 13800138000 [1]");
    }

    private static String last(String lines) {
        return lines.lines().reduce("", (before, line) -> line);
    }

    private static String data(String prompt, String name) {
        Matcher matcher = DATA.matcher(prompt);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return matcher.group(2);
            }
        }
        return "";
    }
}
