package org.carechat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Check;
import org.carechat.bundle.Problem;
import org.carechat.coverage.RulesCheck;
import org.carechat.handoff.CannedReplies;
import org.carechat.knowledge.KnowledgeCheck;
import org.carechat.safety.SafetyCheck;
import org.carechat.selfcheck.SelfCheckCheck;
import org.carechat.understanding.ReadingCheck;

/// `kb lint`: everything that must be true of `knowledge-base/` and `prompts/`, by every feature's own check. As a
/// command it starts neither the service nor Redis, prints one line for each problem (`file:line: what – remedy`)
/// and ends with 1 if there are any. The same check runs when the service starts and before a reload.
public final class KnowledgeLint {

    private static final String ZONE = "Asia/Shanghai";

    private KnowledgeLint() {}

    /// @param today the day on which articles must hold
    static Check of(Supplier<LocalDate> today) {
        return Check.all(List.of(
                new KnowledgeCheck(today),
                new SafetyCheck(),
                new SelfCheckCheck(),
                new RulesCheck(),
                new ReadingCheck(),
                Check.reads(CannedReplies::of),
                Check.reads(Phrases::of)));
    }

    /// @return the bundle itself, if it is sound
    /// @throws BundleException with everything that is wrong
    static Bundle sound(Bundle bundle, Supplier<LocalDate> today) {
        List<Problem> problems = of(today).problems(bundle);
        if (!problems.isEmpty()) {
            throw new BundleException(problems);
        }
        return bundle;
    }

    /// @param arguments the folder that holds `knowledge-base/` and `prompts/`; where there is none, this one
    public static void main(String[] arguments) {
        Path home = Path.of(arguments.length == 0 ? "." : arguments[0]);
        Clock clock = Clock.system(ZoneId.of(ZONE));
        System.exit(run(home, () -> LocalDate.now(clock), System.out));
    }

    /// @return 0 if nothing is wrong, otherwise 1
    static int run(Path home, Supplier<LocalDate> today, PrintStream out) {
        List<Problem> problems;
        try {
            Bundle bundle = Bundle.read(home);
            problems = of(today).problems(bundle);
            if (problems.isEmpty()) {
                out.println("The knowledge base is sound: version " + bundle.version());
            }
        } catch (BundleException e) {
            problems = e.problems();
        }
        problems.forEach(out::println);
        return problems.isEmpty() ? 0 : 1;
    }
}
