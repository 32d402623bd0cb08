package org.carechat.conversation;

import java.util.Map;

/// An outside effect that was announced before it was carried out; its id is the effect's idempotency key.
public record Intention(String id, String kind, Map<String, Object> data) {}
