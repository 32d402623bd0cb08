package org.carechat.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carechat.desk.Account;
import org.carechat.handoff.AgentRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Accounts as they are stored. The names are a contract with what is stored: never rename, only add.
final class AccountCodec {

    private final JsonMapper json;

    AccountCodec(JsonMapper json) {
        this.json = json;
    }

    byte[] write(Account account) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", account.id());
        fields.put("login", account.login());
        fields.put("name", account.name());
        fields.put("password", account.passwordHash());
        fields.put(
                "roles", account.roles().stream().sorted().map(AgentRole::wire).toList());
        fields.put("skills", account.skills().stream().sorted().toList());
        fields.put("active", account.active());
        fields.put("generation", account.generation());
        return json.writeValueAsBytes(fields);
    }

    Account read(byte[] bytes) {
        JsonNode fields = json.readTree(bytes);
        Set<AgentRole> roles =
                texts(fields.get("roles")).stream().map(AgentRole::ofWire).collect(Collectors.toUnmodifiableSet());
        return new Account(
                fields.get("id").asString(),
                fields.get("login").asString(),
                fields.get("name").asString(),
                fields.get("password").asString(),
                roles,
                Set.copyOf(texts(fields.get("skills"))),
                fields.get("active").asBoolean(),
                fields.path("generation").asInt(0));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
