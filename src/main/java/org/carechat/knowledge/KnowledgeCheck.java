package org.carechat.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Check;
import org.carechat.bundle.Contacts;
import org.carechat.bundle.Facts;
import org.carechat.bundle.Problem;
import org.carechat.bundle.Products;

/// Checks articles, facts, contested points, contacts and statements of a bundle. Thread-safe.
public final class KnowledgeCheck implements Check {

    private final Supplier<LocalDate> today;

    /// @param today the day on which articles must hold
    public KnowledgeCheck(Supplier<LocalDate> today) {
        this.today = today;
    }

    @Override
    public List<Problem> problems(Bundle bundle) {
        try {
            return read(bundle);
        } catch (BundleException e) {
            return e.problems();
        }
    }

    private List<Problem> read(Bundle bundle) {
        Facts facts = Facts.of(bundle);
        Contacts contacts = Contacts.of(bundle);
        Products products = Products.of(bundle);
        Conflicts conflicts = Conflicts.of(bundle);
        Articles articles = Articles.of(bundle);
        List<ArticleFile> files = ArticleFile.paths(bundle).stream()
                .map(path -> ArticleFile.read(bundle, path))
                .filter(ArticleFile::live)
                .toList();
        References references = new References(facts, contacts, conflicts);
        List<Problem> problems = new ArrayList<>();
        problems.addAll(new ArticleLint(references, products, conflicts, today.get()).check(files, articles));
        problems.addAll(new FactLint(conflicts).check(bundle));
        problems.addAll(new ConflictLint(facts, references).check(conflicts, articles));
        problems.addAll(Premises.of(bundle).problems(articles, references));
        problems.addAll(Declines.of(bundle).problems(articles, Unanswered.topics(bundle)));
        problems.addAll(new PhoneLint(contacts).check(bundle));
        problems.addAll(new OrderLint().check(bundle));
        boolean readable =
                problems.stream().noneMatch(problem -> problem.message().endsWith(References.NOWHERE));
        if (readable) {
            ArticleText text = new ArticleText(facts, contacts, conflicts);
            problems.addAll(new StatementLint(references, products, text, facts).check(bundle, files));
        }
        return problems;
    }
}
