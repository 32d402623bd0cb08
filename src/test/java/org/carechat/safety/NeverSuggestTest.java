package org.carechat.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeverSuggestTest {

    private static final Bundle BUNDLE = Bundle.read(Path.of("."));
    private static final NeverSuggest NEVER = NeverSuggest.of(BUNDLE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "轻轻拧动燃气阀，听听有没有气流声",
                "打开热水器外壳，擦一擦或换一根点火针",
                "用万用表测点火针和电磁阀线圈的电阻",
                "用细线或针头清一清喷嘴",
                "用镊子把针调到四到六毫米",
                "打开燃气灶外壳检查接线",
                "看燃烧室，点火针偏了就用白醋和牙刷擦",
                "点火针歪了用手扳直",
                "拆下燃烧室检修盖，用钢丝绒擦电极",
                "用砂布打磨感应棒",
                "打开下游燃气具，把管里空气放掉",
                "火焰不正常可以自行调节风门",
                "关阀以后用细铁丝疏通烟道的冷凝孔",
                "用热毛巾化掉烟管的冰",
                "给外机泼水降温",
                "热水器漏电就拆开看看电路",
                "暖气有砂眼，用AB胶糊住，内胎扎住继续用",
                "泡过水的家电用吹风机吹干再开",
                "冰箱冷却管路堵了，用细铁丝通一通",
                "自己换一个压缩机启动器",
                "用热风枪烤一下电视的主芯片",
                "按组合键刷机试试",
                "用水管把热泵外机的冰冲掉",
                "闻到燃气味，先用肥皂水找漏点",
                "停水不用关电热水器的电源"
            })
    void refusesTheRecipesOfTheWeb(String recipe) {
        assertThat(NEVER.in(recipe)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "把燃气阀拆下来",
                "先把煤气软管拔下来吹一吹",
                "将灶前阀拆开清理",
                "把阀芯拆出来",
                "把燃气表拆开看看",
                "把气管剪短一点重新接上",
                "把煤气罐横过来放",
                "把热水器外壳拆下来",
                "把电控盒盖打开",
                "卸下风机清理",
                "把安全阀堵住就不滴了",
                "把地线剪断就行",
                "把漏保拆了直接接线",
                "把空开推上去再推几次",
                "探出窗外扶一下外机",
                "拿水冲一下外机"
            })
    void refusesTheSameInTheOrderInWhichPeopleSayIt(String recipe) {
        assertThat(NEVER.in(recipe)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不要把燃气阀拆下来",
                "师傅会把燃气阀拆下来检查",
                "燃气软管到期了请燃气公司来换",
                "把燃气阀门关了，打开窗",
                "把滤网取下来冲洗",
                "把油网拆下来用热水洗",
                "把电池盖打开换两节电池",
                "把花洒拧下来用醋泡"
            })
    void passesTheWarningAndWhatAnybodyMayDo(String advice) {
        assertThat(NEVER.in(advice)).isEmpty();
    }

    /// The twenty recipes of the web that must not be taken over, wherever somebody writes one.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X01 | 轻轻拧动燃气阀，听听有没有气流声",
                "X02 | 打开热水器外壳，擦一擦点火针",
                "X03 | 用万用表测点火针和电磁阀线圈的电阻",
                "X04 | 用细线或针头清喷嘴，镊子把针调到合适的距离",
                "X05 | 打开燃气灶外壳检查接线",
                "X06 | 看燃烧室，点火针偏了就用白醋和牙刷擦",
                "X07 | 点火针歪了用手扳直",
                "X08 | 拆燃烧室检修盖，钢丝绒擦电极、砂布擦感应棒",
                "X09 | 打开下游燃气具把空气放掉",
                "X10 | 火焰异常可自行调节风门",
                "X11 | 关阀后用细铁丝疏通烟道冷凝孔，热毛巾化冰",
                "X12 | 给外机泼水降温",
                "X13 | 热水器漏电就拆开看电路",
                "X14 | 暖气砂眼用 AB 胶、内胎扎住继续用",
                "X15 | 泡水家电用吹风机吹干再开",
                "X16 | 冰箱冷却管路堵了用细铁丝通，自己换压缩机启动器",
                "X17 | 热风枪烤电视主芯片、量电容、组合键刷机",
                "X18 | 用水管冲掉热泵外机的冰",
                "X19 | 有燃气味时先用肥皂水找漏点",
                "X20 | 停水不用关电热水器电源"
            })
    void stopsTheBundleWhereverARecipeStands(String id, String recipe) {
        Map<String, String> files = new HashMap<>(BUNDLE.files());
        PLACES.forEach((path, line) -> files.put(path, files.get(path) + line.formatted(recipe)));

        assertThat(new SafetyCheck().problems(Bundle.of(files)))
                .as(id)
                .extracting(Problem::file)
                .containsAll(PLACES.keySet());
    }

    private static final Map<String, String> PLACES = Map.of(
            "knowledge-base/policies/upkeep.md", "%s。\n",
            "knowledge-base/self-checks/gas-stove-no-ignition.yaml", "planted: {ask: \"%s\"}\n",
            "knowledge-base/conflicts.yaml", "- {id: planted, say: \"%s\"}\n",
            "knowledge-base/contacts.yaml", "- {id: planted, name: x, kind: place, status: verified, say: \"%s\"}\n",
            "prompts/replies/coverage.zh-CN.yaml", "x.planted: \"%s\"\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "用打火机点一下试试",
                "多点几次火就着了",
                "把熄火保护短接起来",
                "跳了就反复推几下，多推几次",
                "湿手也可以拔插头",
                "自己买瓶冷媒加氟就行",
                "爬上屋顶看看真空管",
                "用水枪冲一冲油烟机",
                "用开水浇一浇冻住的水管",
                "用刀铲掉冰箱里的霜",
                "把泄压阀拧紧就不滴了",
                "空晒以后直接上冷水",
                "拧一拧楼道里的阀门",
                "顶住门开关看看紫外灯亮不亮",
                "晾干了再通电试试",
                "往机器里喷点杀虫剂",
                "不用的时候把壁挂炉关了省电",
                "拧一下分集水器的小阀",
                "找个路边的修一下更便宜",
                "您把发票改一下日期就行"
            })
    void refusesEveryKindOfTheList(String suggestion) {
        assertThat(NEVER.in(suggestion)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "千万别用打火机去点",
                "泄压阀不要堵，也不要拧紧",
                "别敲、别烤，也别浇开水",
                "断电以后把滤网取下来，水冲、阴干再装上",
                "自行加氟造成的损坏不保",
                "请师傅来拆开看",
                "换两节新电池再点一次火",
                "用软毛刷清一下火孔",
                "打开热水龙头",
                "露在外面的小针用干布擦擦"
            })
    void letsWarningsAndSafeStepsPass(String sentence) {
        assertThat(NEVER.in(sentence)).isEmpty();
    }

    @Test
    void findsNothingInTheKnowledgeBase() {
        assertThat(new NeverSuggestLint(NEVER).problems(BUNDLE)).isEmpty();
    }

    @Test
    void namesFileAndLineOfWhatAStepMustNotAsk() {
        Map<String, String> files = new HashMap<>(BUNDLE.files());
        files.put("knowledge-base/self-checks/planted.yaml", "id: x\nask: 打开外壳，用万用表量一下\n");

        assertThat(new NeverSuggestLint(NEVER).problems(Bundle.of(files)))
                .first()
                .extracting(Problem::file, Problem::line)
                .containsExactly("knowledge-base/self-checks/planted.yaml", 2);
    }
}
