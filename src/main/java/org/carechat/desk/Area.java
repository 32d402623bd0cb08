package org.carechat.desk;

import java.util.List;
import org.carechat.handoff.AgentRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Which paths belong to the desk, and what role they need at least. The first that matches counts; paths are
/// matched exactly as controllers are found.
///
/// @param open whether nobody needs to be signed in for it
record Area(PathPattern path, @Nullable HttpMethod method, AgentRole least, boolean open, boolean socket) {

    static final String REST = "/api/v1/desk";
    static final String SOCKET = "/ws/v1/desk";

    private static final List<Area> ALL = List.of(
            new Area(parse(REST + "/session"), HttpMethod.POST, AgentRole.AGENT, true, false),
            new Area(parse(REST + "/session/ways"), HttpMethod.GET, AgentRole.AGENT, true, false),
            new Area(parse(REST + "/session/oidc/**"), HttpMethod.GET, AgentRole.AGENT, true, false),
            area(REST + "/admin/**", AgentRole.ADMIN),
            area("/api/v1/admin/**", AgentRole.ADMIN),
            area(REST + "/live/**", AgentRole.SUPERVISOR),
            area(REST + "/reports/**", AgentRole.SUPERVISOR),
            area(REST + "/conversations/*/take-over", AgentRole.SUPERVISOR),
            area(REST + "/cases/*/erase", AgentRole.SUPERVISOR),
            area(REST + "/**", AgentRole.AGENT),
            new Area(parse(SOCKET), null, AgentRole.AGENT, false, true));

    /// @return null where the path isn't the desk's
    static @Nullable Area of(HttpMethod method, PathContainer path) {
        return ALL.stream()
                .filter(area -> area.method() == null || area.method().equals(method))
                .filter(area -> area.path().matches(path))
                .findFirst()
                .orElse(null);
    }

    private static Area area(String path, AgentRole least) {
        return new Area(parse(path), null, least, false, false);
    }

    private static PathPattern parse(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }
}
