package org.carechat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.carechat.bundle.Current;
import org.carechat.bundle.Product;
import org.carechat.bundle.Products;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Outcome;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.desk.CheckTool;
import org.carechat.desk.Served;
import org.carechat.dialogue.Errand;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.TurnRunner;
import org.carechat.selfcheck.SelfChecks;

/// Sends self-checks for agents: the flow's own questions, one after the other. Thread-safe.
final class AgentChecks implements CheckTool {

    private final Current current;
    private final Products products;
    private final TurnRunner runner;
    private final Supplier<String> ids;
    private final ZoneId zone;

    AgentChecks(Current current, Products products, TurnRunner runner, Supplier<String> ids, ZoneId zone) {
        this.current = current;
        this.products = products;
        this.runner = runner;
        this.ids = ids;
        this.zone = zone;
    }

    @Override
    public List<Offered> offered() {
        return checks().map(this::offered).toList();
    }

    private Stream<SelfChecks.Offered> checks() {
        return current.part(SelfChecks.class).offered().stream();
    }

    private Offered offered(SelfChecks.Offered check) {
        Product product = products.find(check.product());
        String label = product == null ? check.product() : product.label();
        return new Offered(check.id(), check.title(), check.product(), label, check.symptomLabel(), check.symptoms());
    }

    @Override
    public Optional<Outcome> begin(Served customer, String check, String product) {
        return checks().filter(one -> one.id().equals(check) && one.product().equals(product))
                .findFirst()
                .flatMap(one -> runner.send(customer.state(), turn(customer, ids.get(), zone), errand(customer, one)));
    }

    /// What the customer said themselves stays as they said it, where the check is for just that.
    private static Errand errand(Served customer, SelfChecks.Offered check) {
        List<Entry> facts = new ArrayList<>();
        if (!customer.state()
                .value(Slots.PRODUCT)
                .filter(check.product()::equals)
                .isPresent()) {
            facts.add(fact(customer, Slots.PRODUCT, check.product(), ""));
        }
        if (!customer.state()
                .value(Slots.SYMPTOM)
                .filter(check.symptoms()::contains)
                .isPresent()) {
            facts.add(fact(customer, Slots.SYMPTOM, check.symptoms().getFirst(), check.symptomLabel()));
        }
        return new Errand("self-check", customer.agent().id(), List.copyOf(facts));
    }

    private static Entry fact(Served customer, String slot, String value, String said) {
        return new Entry.SlotFilled(new Slot(slot, value, said, Source.AGENT, 0, customer.now()));
    }

    static Scene.TurnContext turn(Served customer, String id, ZoneId zone) {
        return new Scene.TurnContext(
                customer.head().id(),
                customer.head().person(),
                customer.head().channel(),
                id,
                Mode.HUMAN,
                List.of(),
                customer.now(),
                zone);
    }
}
