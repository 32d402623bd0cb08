package org.carechat.language;

import java.util.List;

/// How the language model does on this node. Thread-safe.
final class ModelStatus {

    /// @param configured whether there is an endpoint at all
    record View(boolean configured, boolean on, List<EndpointView> endpoints, Spending today) {}

    /// @param state of its breaker: `closed`, `half_open` or `open`
    record EndpointView(String model, String state) {}

    record Spending(long tokens, double cost) {}

    private final List<GuardedEndpoint> endpoints;
    private final ModelSwitch power;
    private final Budgets budgets;

    ModelStatus(List<GuardedEndpoint> endpoints, ModelSwitch power, Budgets budgets) {
        this.endpoints = endpoints;
        this.power = power;
        this.budgets = budgets;
    }

    View view() {
        ModelLedger.Spent spent = budgets.spentToday();
        return new View(
                !endpoints.isEmpty(),
                !endpoints.isEmpty() && power.on(),
                endpoints.stream()
                        .map(endpoint -> new EndpointView(
                                endpoint.name(), endpoint.state().name().toLowerCase(java.util.Locale.ROOT)))
                        .toList(),
                new Spending(spent.tokens(), spent.microCost() / 1e6));
    }

    boolean set(boolean on) {
        return power.set(on);
    }
}
