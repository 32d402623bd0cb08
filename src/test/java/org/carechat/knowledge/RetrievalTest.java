package org.carechat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.carechat.bundle.Bundle;
import org.carechat.language.Learning;
import org.carechat.language.TestEmbeddings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The development questions: paraphrases that were not written from the articles, and questions that none
/// answers. The bounds are what was reached when they were set; a change that loses ground fails here.
class RetrievalTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    record Question(String text, Set<String> articles) {}

    private static final Subject TELEVISION = Subject.ANYTHING.withProduct("television");

    private static Retriever retriever;
    private static QuestionSubject subjects;
    private static final List<Question> ANSWERED = new ArrayList<>();
    private static final List<Question> FOREIGN = new ArrayList<>();

    @BeforeAll
    static void index() throws IOException {
        Bundle bundle = Bundle.read(Path.of("."));
        PassageIndex index = new PassageIndex(new ByteBuffersDirectory());
        KnowledgeBase knowledge =
                KnowledgeBase.load(bundle, index, TestEmbeddings.shared(), TestEmbeddings.kept(), Learning.FIRST);
        retriever = knowledge.retriever();
        subjects = new QuestionSubject(bundle);
        for (String line : Files.readAllLines(Path.of("src/test/resources/knowledge/development.txt"))) {
            if (!line.startsWith("#")) {
                read(line);
            }
        }
    }

    private static void read(String line) {
        String[] parts = line.split("\\|", 2);
        String ids = parts[1].strip();
        Question question = new Question(parts[0].strip(), ids.isEmpty() ? Set.of() : Set.of(ids.split(" ")));
        (question.articles().isEmpty() ? FOREIGN : ANSWERED).add(question);
    }

    @Test
    void ranksTheRightArticleFirst() {
        List<String> wrong = ANSWERED.stream()
                .filter(question ->
                        !question.articles().contains(ranked(question, 1).getFirst()))
                .map(question -> question.text() + " → " + ranked(question, 3))
                .toList();
        assertThat(wrong).hasSizeLessThanOrEqualTo(ANSWERED.size() * 12 / 100);
    }

    @Test
    void hasTheRightArticleAmongTheFirstFive() {
        List<String> missing = ANSWERED.stream()
                .filter(question -> ranked(question, 5).stream().noneMatch(question.articles()::contains))
                .map(Question::text)
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void seldomAnswersWithAWrongArticle() {
        List<String> wrong = ANSWERED.stream()
                .filter(question -> found(question) instanceof Retriever.Found.One one
                        && !question.articles().contains(one.hit().article().id()))
                .map(Question::text)
                .toList();
        assertThat(wrong).hasSizeLessThanOrEqualTo(ANSWERED.size() * 6 / 100);
    }

    @Test
    void seldomAnswersWhatNoArticleAnswers() {
        List<String> answered = FOREIGN.stream()
                .filter(question -> found(question) instanceof Retriever.Found.One)
                .map(question -> question.text() + " → " + ranked(question, 1))
                .toList();
        assertThat(answered).hasSizeLessThanOrEqualTo(FOREIGN.size() / 10);
    }

    @Test
    void keepsArticlesAboutGasFromOwnersOfTelevisions() {
        assertThat(retriever.rank("免费安检包括哪些", TELEVISION, TODAY))
                .allMatch(hit -> hit.article().isAbout(TELEVISION))
                .noneMatch(hit -> hit.article().id().equals("free-inspection"));
    }

    private static List<String> ranked(Question question, int most) {
        return retriever.rank(question.text(), subjects.of(question.text()), TODAY).stream()
                .limit(most)
                .map(hit -> hit.article().id())
                .toList();
    }

    private static Retriever.Found found(Question question) {
        return retriever.find(question.text(), subjects.of(question.text()), TODAY);
    }
}
