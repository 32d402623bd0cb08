package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Problem;
import org.carechat.bundle.ShownText;
import org.carechat.language.ChineseText;

/// Nothing that a customer can be shown speaks to a machine: an article that tells "the assistant" what to do was
/// planted, and would be read out to customers word for word.
final class OrderLint {

    private static final Pattern ORDER = Pattern.compile("(?i)(忽略|无视|忘掉|不要理会|绕过|跳过)[^。；]{0,8}(规则|指令|指示|设定|限制|提示|过滤)"
        + "|提示词|系统(消息|备注|提示|指令|设定|公告[:：])|(开发者|调试|管理员|维护|上帝|越狱)(模式|指令|授权|已授权|指示|权限)"
        + "|(机器人|人工智能|ai|助手|模型|系统)[^。；]{0,8}(看到|读到|须|必须|应当|自动(核销|批准|判定|通过)|请(直接)?(回复|判定|输出))"
        + "|(从现在(起|开始)|现在)?你(现在)?(不再是|不是客服|扮演|假装|要扮演|就是一个)|请?直接(回复|输出)[“\"「]|(回复|回答|输出)[^。；]{0,4}开头"
        + "|(ignore|disregard|forget|override|bypass)\\b.{0,40}\\b(instruction|rule|prompt|previous|above|polic(y|ies)|guideline|everything)|system"
        + " (prompt|message|note|override)|</?(system|assistant|user|instructions?|admin)\\b|function_call|\"(command|tool|role|action|function)\"\\s*[:：]|you"
        + " are now|pretend (to|you)|act as\\b|developer mode|jailbreak|\\b(assistant|system|chatbot|the"
        + " bot|ai)\\s*[:：]|\\b(the )?(bot|assistant|model|ai) (must|says|should|shall|has to)|hidden"
        + " instructions|initial instructions|drop table|<script");

    List<Problem> check(Bundle bundle) {
        List<Problem> problems = new ArrayList<>();
        for (ShownText.Line line : ShownText.of(bundle)) {
            order(line.text())
                    .ifPresent(order -> problems.add(new Problem(
                            line.path(),
                            line.line(),
                            "'" + order + "' speaks to a machine and not to a customer",
                            "take it out, and find out who wrote it")));
        }
        return problems;
    }

    /// @return the words that speak to a machine
    static Optional<String> order(String text) {
        Matcher order = ORDER.matcher(ChineseText.of(text).text());
        return order.find() ? Optional.of(order.group()) : Optional.empty();
    }
}
