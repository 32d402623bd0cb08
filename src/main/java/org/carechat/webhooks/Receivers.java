package org.carechat.webhooks;

import java.util.List;

/// Systems that are told, as one place of the configuration names them.
public record Receivers(List<Receiver> all) {}
