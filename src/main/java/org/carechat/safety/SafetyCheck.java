package org.carechat.safety;

import java.util.List;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Check;
import org.carechat.bundle.Contacts;
import org.carechat.bundle.Problem;

/// Checks that dangers are recognised and answered, and that no text of a bundle suggests what must never be
/// suggested. Thread-safe.
public final class SafetyCheck implements Check {

    @Override
    public List<Problem> problems(Bundle bundle) {
        List<Problem> readable = Check.all(List.of(
                        Check.reads(FirstLine::of),
                        Check.reads(Examples::of),
                        Check.reads(Topics::of),
                        Check.reads(Promises::of),
                        Check.reads(b -> Guides.of(b, Contacts.of(b))),
                        Check.reads(NeverSuggest::of)))
                .problems(bundle);
        return readable.isEmpty() ? suggestions(bundle) : readable;
    }

    private static List<Problem> suggestions(Bundle bundle) {
        try {
            return new NeverSuggestLint(NeverSuggest.of(bundle)).problems(bundle);
        } catch (BundleException e) {
            return e.problems();
        }
    }
}
