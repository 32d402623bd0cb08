package org.carechat.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// The pages that come with the service, under short addresses.
@Configuration(proxyBeanMethods = false)
class Pages {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' blob: data:; "
            + "connect-src 'self' ws: wss:; style-src 'self'; script-src 'self'; base-uri 'none'; object-src 'none'";

    @Bean
    RouterFunction<ServerResponse> shortAddresses() {
        return RouterFunctions.route()
                .GET("/", request -> page("static/index.html"))
                .GET("/chat", request -> page("static/chat.html"))
                .GET("/desk", request -> page("static/desk/index.html"))
                .GET("/desk/", request -> page("static/desk/index.html"))
                .GET("/v3/asyncapi.json", request -> sockets())
                .build();
    }

    /// The sockets' document (AsyncAPI 3); tests hold it against the frames in the code.
    private static Mono<ServerResponse> sockets() {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-cache")
                .bodyValue(new ClassPathResource("org/carechat/web/asyncapi.json"));
    }

    private static Mono<ServerResponse> page(String path) {
        Resource page = new ClassPathResource(path);
        if (!page.exists()) {
            return Mono.error(Refusal.of(Fault.NOT_FOUND));
        }
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Content-Security-Policy", CONTENT_POLICY)
                .header("Cache-Control", "no-cache")
                .bodyValue(page);
    }
}
