package org.carechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Check;
import org.carechat.bundle.Problem;
import org.carechat.knowledge.KnowledgeCheck;
import org.carechat.safety.SafetyCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each kind of mistake is planted once, and found with its file and line.
class KnowledgeLintTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Bundle BUNDLE = Bundle.read(Path.of("."));
    private static final Check LINT = KnowledgeLint.of(() -> TODAY);
    /// Leaves out the checks that take longest and are not asked for here.
    private static final Check TEXTS = Check.all(List.of(new KnowledgeCheck(() -> TODAY), new SafetyCheck()));
    private static final String KB = "knowledge-base/";
    private static final String ARTICLE = KB + "policies/visit-fee.md";

    @Test
    void findsNothingInWhatShips() {
        assertThat(LINT.problems(BUNDLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "上门费是五十元。 | typed by hand",
                "检修 90 天内有效。 | typed by hand",
                "这点由{{fact:no.such}}来定。 | leads nowhere",
                "这点由{{fakt:fee.visit}}来定。 | leads nowhere",
                "请打{{contact:nobody}}。 | leads nowhere",
                "{{conflict:nothing}} | leads nowhere",
                "打四零零六幺八九幺二三就行。 | may not be given out",
                "试试 9*18 这个号。 | may not be given out",
                "打开外壳，用万用表量一下。 | breaks N"
            })
    void namesTheLineOfAnArticle(String line, String complaint) {
        int lines = (int) BUNDLE.text(ARTICLE).lines().count();

        assertThat(with(ARTICLE, text -> text + line + "\n")).anySatisfy(problem -> {
            assertThat(problem.toString()).startsWith(ARTICLE + ":" + (lines + 1) + ": ");
            assertThat(problem.message()).contains(complaint);
            assertThat(problem.remedy()).isNotEmpty();
        });
    }

    @Test
    void findsAnExpiredArticle() {
        List<Problem> problems =
                with(ARTICLE, text -> text.replace("status: live", "valid-to: 2026-11-21\nstatus: live"));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("expired");
            assertThat(BUNDLE.text(ARTICLE).lines().toList().get(problem.line() - 1))
                    .isEqualTo("status: live");
        });
    }

    @Test
    void takesAnExpiredArticleThatAnotherFollows() {
        String old = BUNDLE.text(ARTICLE).replace("status: live", "valid-to: 2026-06-30\nstatus: live");
        String now = BUNDLE.text(ARTICLE).replace("valid-from: 2026-01-01", "valid-from: 2026-07-01");

        assertThat(TEXTS.problems(edited(Map.of(ARTICLE, now, KB + "policies/visit-fee-old.md", old))))
                .isEmpty();
    }

    @Test
    void refusesTwoVersionsThatHoldAtOnce() {
        assertThat(TEXTS.problems(edited(Map.of(KB + "policies/z-again.md", BUNDLE.text(ARTICLE)))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("at the same time"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warranty.machine.tv | P12M | 1 年 | 整机包修期，电视 | disagrees with 'warranty.machine'",
                "return.days | P8D | 8 天 | 出现性能故障时可退、可换、可修的期限 | disagrees with 'return.window'",
                "some.period | P6M | 5 个月 | 随便什么 | is not what the value P6M says"
            })
    void findsAContradictionPlantedInTheFacts(String key, String value, String says, String what, String complaint) {
        String fact = "- key: %s\n  value: \"%s\"\n  says: \"%s\"\n  what: \"%s\"\n  source: \"x\"\n  verified: false\n"
                .formatted(key, value, says, what);
        int lines = (int) BUNDLE.text(KB + "facts.yaml").lines().count();

        assertThat(with(KB + "facts.yaml", text -> text + fact)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(KB + "facts.yaml");
            assertThat(problem.line()).isGreaterThan(lines);
            assertThat(problem.message()).contains(complaint);
        });
    }

    @Test
    void findsAFactThatItsConflictDoesNotKnow() {
        assertThat(with(
                        KB + "facts.yaml",
                        text -> text.replaceFirst(
                                "value: \"P36M\"\n  says: \"3 年\"", "value: \"P60M\"\n  says: \"5 年\"")))
                .anySatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo(KB + "conflicts.yaml");
                    assertThat(problem.message()).contains("the reading says P36M");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prompts/replies/knowledge.zh-CN.yaml | x.planted: 用打火机点一下试试 | breaks N03",
                "prompts/replies/knowledge.zh-CN.yaml | x.planted: 打 400-820-8820 问 | may not be given out",
                "knowledge-base/omitted.yaml | - {fact: P999, reason: planted for the test of it} | no statement"
                        + " 'P999'",
                "knowledge-base/omitted.yaml | - {fact: P003, reason: because} | no reason"
            })
    void namesTheLineOfOtherFiles(String path, String line, String complaint) {
        int lines = (int) BUNDLE.text(path).lines().count();

        assertThat(with(path, text -> text + line + "\n")).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(path);
            assertThat(problem.line()).isEqualTo(lines + 1);
            assertThat(problem.message()).contains(complaint);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "free-inspection | products: [ | products: [television,  | about gas appliances",
                "other-region | P023 | P023, P001 | ",
                "visit-fee | covers: [P124 | covers: [P115, P124 | quotes none of"
            })
    void keepsScopeAndFigures(String article, String before, String after, String complaint) {
        List<Problem> problems = with(KB + "policies/" + article + ".md", text -> text.replace(before, after));

        if (complaint == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems)
                    .anySatisfy(problem -> assertThat(problem.message()).contains(complaint));
        }
    }

    @Test
    void keepsMayFromBecomingWill() {
        assertThat(with(
                        KB + "policies/other-region.md",
                        text -> text.replaceAll("(?s)\\n---\\n.*", "\n---\n外地买的不保。\n")))
                .anySatisfy(problem -> assertThat(problem.message()).contains("only says what may be"))
                .anySatisfy(problem -> assertThat(problem.message()).contains("no article says what is contested"));
    }

    @Test
    void missesAStatementThatNobodyPassesOn() {
        assertThat(with(KB + "omitted.yaml", text -> text.replaceFirst("- fact: P001\n.*\n", "")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith(KB + "statements.yaml:")
                        .contains("P001 is neither passed on nor left out"));
    }

    @Test
    void namesTheStepThatIsNeverReachedOrATechnicians() {
        String path = KB + "self-checks/gas-stove-no-ignition.yaml";
        String step = "  - id: planted\n"
                + "    ask: 好了吗\n"
                + "    safety: technician\n"
                + "    options: [{answer: a, label: a, book: x}]\n"
                + "    unsure: {book: x}\n";
        int lines = (int) BUNDLE.text(path).lines().count();

        assertThat(LINT.problems(edited(Map.of(path, BUNDLE.text(path) + step))))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(lines + 1));
    }

    @Test
    void endsWithOneAndPrintsEveryLine(@TempDir Path home) throws Exception {
        for (Map.Entry<String, String> file : BUNDLE.files().entrySet()) {
            Files.createDirectories(home.resolve(file.getKey()).getParent());
            Files.writeString(home.resolve(file.getKey()), file.getValue());
        }
        assertThat(run(home)).startsWith("0 The knowledge base is sound");

        Files.writeString(home.resolve(ARTICLE), BUNDLE.text(ARTICLE) + "只要三十元。\n");
        assertThat(run(home)).startsWith("1 " + ARTICLE + ":").contains("三十元");
    }

    @Test
    void stopsTheService() {
        Bundle wrong = edited(Map.of(ARTICLE, BUNDLE.text(ARTICLE) + "只要三十元。\n"));

        assertThatThrownBy(() -> KnowledgeLint.sound(wrong, () -> TODAY))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining(ARTICLE);
    }

    private static String run(Path home) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = KnowledgeLint.run(home, () -> TODAY, new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }

    private static List<Problem> with(String path, UnaryOperator<String> edit) {
        return TEXTS.problems(edited(Map.of(path, edit.apply(BUNDLE.text(path)))));
    }

    private static Bundle edited(Map<String, String> edits) {
        Map<String, String> files = new HashMap<>(BUNDLE.files());
        files.putAll(edits);
        return Bundle.of(files);
    }
}
