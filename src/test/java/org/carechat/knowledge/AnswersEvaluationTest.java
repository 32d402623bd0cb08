package org.carechat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.carechat.bundle.Bundle;
import org.carechat.evaluation.Scoreboard;
import org.carechat.language.Learning;
import org.carechat.language.TestEmbeddings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions on policy that somebody wrote who knew only the list of intents, and somebody else labelled before
/// anything was run. The development part is there to tune on and has been tuned on, the fresh part, of three other
/// authors, not yet; the test part is not read by whoever tunes.
class AnswersEvaluationTest {

    private static final Path FOLDER = Path.of("src/test/resources/evaluation/answers");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static Retriever retriever;
    private static QuestionSubject subjects;

    /// @param articles that answer it; none where the honest answer is that nothing does
    private record Question(String text, Set<String> articles) {
        static Question read(String line) {
            String[] columns = line.split("\t", -1);
            return new Question(columns[0], columns[1].equals("-") ? Set.of() : Set.of(columns[1].split(" ")));
        }
    }

    @BeforeAll
    static void index() throws IOException {
        Bundle bundle = Bundle.read(Path.of("."));
        KnowledgeBase knowledge = KnowledgeBase.load(
                bundle,
                new PassageIndex(new ByteBuffersDirectory()),
                TestEmbeddings.shared(),
                TestEmbeddings.kept(),
                Learning.FIRST);
        retriever = knowledge.retriever();
        subjects = new QuestionSubject(bundle);
    }

    @ParameterizedTest
    @ValueSource(strings = {"development", "fresh", "test"})
    void findsTheRightArticleOrSaysThatThereIsNone(String part) throws IOException {
        List<Question> all = questions(part);
        List<Question> answered =
                all.stream().filter(one -> !one.articles().isEmpty()).toList();
        List<Question> foreign =
                all.stream().filter(one -> one.articles().isEmpty()).toList();
        assertThat(answered.size()).isGreaterThan(100);
        Scoreboard board = new Scoreboard("answers-" + part)
                .rate("first", "right article first", count(answered, one -> among(one, 1)), answered.size())
                .rate("five", "right article within five", count(answered, one -> among(one, 5)), answered.size())
                .rate(
                        "answered",
                        "answered or asked back with the right one",
                        count(answered, this::right),
                        answered.size())
                .rate("honest", "right, or honestly declined", count(all, one -> !wrong(one)), all.size())
                .rate(
                        "foreign",
                        "declined what no article answers",
                        count(foreign, one -> !wrong(one)),
                        foreign.size());
        if (!part.equals("test")) {
            board.table("Not first", List.of("question", "wanted", "ranked"), rows(answered, one -> !among(one, 1)))
                    .table("Wrongly answered", List.of("question", "wanted", "ranked"), rows(all, this::wrong));
        }
        board.publish();
    }

    /// How far the labels are a matter of opinion: this reader had the articles and nothing else.
    @Test
    void isLabelledAsAReaderWouldLabelIt() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("test.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        List<String> read = Files.readAllLines(FOLDER.resolve("test-reader.tsv"));
        assertThat(read).hasSameSizeAs(lines);
        int[] answered = IntStream.range(0, lines.size())
                .filter(at -> !Set.of("-", "~").contains(lines.get(at).split("\t", -1)[1]))
                .toArray();
        long right = Arrays.stream(answered)
                .filter(at -> Question.read(lines.get(at))
                        .articles()
                        .contains(read.get(at).split(" ")[0]))
                .count();
        new Scoreboard("answers-reader")
                .rate("first", "questions for which a reader puts a right article first", right, answered.length)
                .publish();
    }

    private static List<Question> questions(String part) throws IOException {
        return Files.readAllLines(FOLDER.resolve(part + ".tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.split("\t", -1)[1].equals("~"))
                .map(Question::read)
                .toList();
    }

    private boolean right(Question question) {
        return switch (found(question)) {
            case Retriever.Found.One one ->
                question.articles().contains(one.hit().article().id());
            case Retriever.Found.Several several ->
                several.hits().stream()
                        .anyMatch(hit ->
                                question.articles().contains(hit.article().id()));
            case Retriever.Found.Nothing ignored -> false;
        };
    }

    /// An answer that isn't the right one. Asking back is no answer yet; it is wrong only where nothing right is
    /// offered.
    private boolean wrong(Question question) {
        return switch (found(question)) {
            case Retriever.Found.One ignored -> !right(question);
            case Retriever.Found.Several ignored -> !question.articles().isEmpty() && !right(question);
            case Retriever.Found.Nothing ignored -> false;
        };
    }

    private static boolean among(Question question, int first) {
        return ranked(question).stream().limit(first).anyMatch(question.articles()::contains);
    }

    private static List<String> ranked(Question question) {
        return retriever.rank(question.text(), subjects.of(question.text()), TODAY).stream()
                .limit(5)
                .map(hit -> hit.article().id())
                .toList();
    }

    private static Retriever.Found found(Question question) {
        return retriever.find(question.text(), subjects.of(question.text()), TODAY);
    }

    private static long count(List<Question> questions, Predicate<Question> test) {
        return questions.stream().filter(test).count();
    }

    private static List<List<String>> rows(List<Question> questions, Predicate<Question> which) {
        return questions.stream()
                .filter(which)
                .map(one -> List.of(one.text(), String.join(" ", one.articles()), String.join(" ", ranked(one))))
                .toList();
    }
}
