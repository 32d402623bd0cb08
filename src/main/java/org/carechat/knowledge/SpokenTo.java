package org.carechat.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.language.ChineseText;

/// To whom a text speaks. What a customer reads speaks to the customer, as 您, and to nobody else. A text that
/// speaks
/// *about* customers, or of how to answer them, speaks past them to whoever answers, and an article's own words
///   would
/// be read out. Strict on purpose: whoever meant something else can say it to the customer.
final class SpokenTo {

    private static final Pattern REFERENCE = Pattern.compile("\\{{1,2}[\\p{L}\\p{N}:.-]+}{1,2}");
    private static final Pattern SPACED = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");
    private static final String SAYING = "(?:答复?|回答|回复|应答|作答|告知|声称|自称|表示|承诺|答应|推荐|引导|批准|判定|放行|输出|口径|话术)";

    /// In any text that a customer can be shown.
    private static final Pattern MACHINE = Pattern.compile("(?i)"
            + String.join(
                    "|",
                    "(忽略|怱略|无视|忘掉|不要理会|绕过|跳过)[^。；]{0,8}(规则|指令|指示|设定|限制|提示|过滤)",
                    "提示词|提示辞|系统(消息|备注|提示|指令|设定|公告[:：])|(开发者|调试|管理员|维护|上帝|越狱)(模式|状态|指令|授权|已授权|指示|权限)",
                    "(机器人|人工智能|ai|助手|模型|系统)[^。；]{0,8}(看到|读到|须|必须|应当|自动(核销|批准|判定|通过)|请(直接)?(回复|判定|输出))",
                    "(从现在(起|开始)|现在)?你(现在)?(不再是|不是客服|扮演|假装|要扮演|就是一个)",
                    "请?直接(回复|输出)[“\"「]|(回复|回答|输出)[^。；]{0,4}开头",
                    "(ignore|disregard|forget|override|bypass)\\b.{0,40}\\b(instruction|rule|prompt|previous|above"
                            + "|polic(y|ies)|guideline|everything)",
                    "system (prompt|message|note|override)|</?(system|assistant|user|instructions?|admin)\\b",
                    "function_call|\"(command|tool|role|action|function)\"\\s*[:：]|you are now|pretend (to|you)",
                    "act as\\b|developer mode|jailbreak|\\b(assistant|system|chatbot|the bot|ai)\\s*[:：]",
                    "\\b(the )?(bot|assistant|model|ai) (must|says|should|shall|has to)|hidden instructions",
                    "initial instructions|drop table|<script"));

    /// In what staff write for customers, beside that.
    private static final Pattern PAST_THE_CUSTOMER = Pattern.compile("(?i)"
            + String.join(
                    "|",
                    "你|(?<!《)(?:顾客|客户|用户|来访者|提问者|提问的人|来问的人?|读者|谁问)",
                    "(?:机器人|智能体|人工智能|语言模型|大模型|助手|应答程序|应答(?:方|系统)|回答者|\\b(?:ai|bot)\\b)",
                    "(?<!自动|人工|在线|假)客服(?:可|需|须|应|请|在|要|必须|不得|均)",
                    "(?:一律|统一|始终|永远|总是|固定|直接|对外|均)[^。;，,]{0,4}" + SAYING,
                    "(?:问到|问起|被问|有人问|问什么|凡是问|提到|提及|碰到|遇到)[^。;]{0,16}?" + "(?:(?:就|都|先)(?:说|答|判|拒绝)|自称|声称|多推荐|都先|结束会话|"
                            + SAYING + ")",
                    "(?:答复|回复|回答|应答|作答|答案|输出|引用|生成|话术|口径|会话)" + "(?:里|中|时|的时候|末尾|之后|之前|编号|格式|须|应当|必须|要|本条|最前)",
                    "(?:本条|此条|这一条|本段|这段|此处|本页|本文|上文|以上条款|前面的聊天|聊天记录|标签)[^。;]{0,12}"
                            + "(?:优先|为准|指令|作废|视为|不适用|只保留|不要显示|提问|照办|照做|整理|发给|结束|占位)",
                    "(?:视为|当作|作为)[^。;]{0,6}(?:指令|命令|管理员|已经核实)|不是资料|照办|照做|服从|最高指令",
                    "(?:让|要求|索要|说服|收集|答应|给|转给|发给|引导)对方",
                    "(?:内部(?:备注|使用|口径)|操作要求|审核员|隐藏文字|批示|暗号|口令|占位)",
                    "(?:角色|任务|话术|执行|输出|要求|备注写|正文)[:：]|(?:之前|前面|上面)[^。;]{0,6}(?:不算数|作废|要求|规矩)",
                    "另一套规矩|扮演|自由发挥|编一个|估一个数|给出肯定|放行|规则引擎|先拒绝|解码|解开就是",
                    "(?:谁|任何人|无论|凡是|只要)[^。;]{0,12}(?:都说|都先|即视为|判定|一律)|取消(?:所有|全部)|全部取消",
                    "[<>{}|\\\\]|\\[\\[|%s"));

    /// In an article, whose words are Chinese but for names and codes.
    private static final Pattern FOREIGN = Pattern.compile("(?i)"
            + String.join(
                    "|",
                    "[a-z]+(?:[ ,.:'-]+[a-z]+){2,}",
                    "^[- ]*[a-z][a-z-]*(?: [a-z*-]+)?\\.?$",
                    "\\b(?:start|set|ask|hand-over|small-talk|refuse|passages|data|json)\\b"));

    private SpokenTo() {}

    /// @return the words that speak to a machine
    static Optional<String> aMachine(String text) {
        return first(List.of(MACHINE), plain(text));
    }

    /// @param article whether it is of an article and not of a list
    /// @return the words that speak to anybody but the customer
    static Optional<String> anybodyElse(String text, boolean article) {
        String plain = plain(REFERENCE.matcher(text).replaceAll(""));
        return first(
                article ? List.of(MACHINE, PAST_THE_CUSTOMER, FOREIGN) : List.of(MACHINE, PAST_THE_CUSTOMER), plain);
    }

    private static String plain(String text) {
        return SPACED.matcher(ChineseText.of(text).text()).replaceAll("");
    }

    private static Optional<String> first(List<Pattern> patterns, String text) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }
}
