package org.carechat.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carechat.conversation.Choice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// The one mapper from failures to problem documents, for all doors over HTTP. A problem that another door has
/// worded itself (an [ErrorResponseException] with a `type` of its own) is written as it is. Thread-safe.
final class ProblemHandler implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final String TYPES = "https://carechat.org/problems/";
    private static final URI NO_TYPE = URI.create("about:blank");

    private final ProblemTexts texts;
    private final JsonMapper json;

    ProblemHandler(ProblemTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        if (error instanceof ErrorResponseException worded && isWorded(worded.getBody())) {
            exchange.getResponse().getHeaders().addAll(worded.getHeaders());
            return write(exchange.getResponse(), worded.getStatusCode(), document(worded.getBody()));
        }
        Refusal refusal = Refusals.of(error);
        if (refusal.fault() == Fault.INTERNAL) {
            LOG.error(
                    "{} {} broke",
                    exchange.getRequest().getMethod(),
                    exchange.getRequest().getPath(),
                    error);
        }
        return write(exchange, refusal);
    }

    private Mono<Void> write(ServerWebExchange exchange, Refusal refusal) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        Long retryAfter = refusal.retryAfterSeconds();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        }
        if (refusal.fault() == Fault.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        Locale language =
                ProblemTexts.language(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        headers.setContentLanguage(language);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return write(
                exchange.getResponse(), HttpStatusCode.valueOf(refusal.fault().status()), document(refusal, language));
    }

    private Map<String, Object> document(Refusal refusal, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", TYPES + refusal.fault().code());
        document.put("title", texts.title(refusal, language));
        document.put("status", refusal.fault().status());
        document.put("detail", texts.detail(refusal, language));
        document.put("code", refusal.fault().code());
        if (refusal.args().get("field") instanceof String field) {
            document.put("field", field);
        }
        if (refusal.args().get("appointments") instanceof List<?> appointments) {
            document.put("appointments", appointments);
        }
        if (refusal.fault() == Fault.STALE_CHOICE) {
            document.put(
                    "choices",
                    refusal.choices().stream().map(ProblemHandler::choice).toList());
        }
        if (refusal.retryAfterSeconds() != null) {
            document.put("retryAfter", refusal.retryAfterSeconds());
        }
        return document;
    }

    private static Map<String, Object> choice(Choice choice) {
        return Map.of("id", choice.id(), "label", choice.label());
    }

    private static boolean isWorded(ProblemDetail body) {
        return body.getType() != null && !NO_TYPE.equals(body.getType());
    }

    private static Map<String, Object> document(ProblemDetail body) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", String.valueOf(body.getType()));
        HttpStatus known = HttpStatus.resolve(body.getStatus());
        document.put("title", body.getTitle() != null ? body.getTitle() : known == null ? "" : known.getReasonPhrase());
        document.put("status", body.getStatus());
        if (body.getDetail() != null) {
            document.put("detail", body.getDetail());
        }
        if (body.getProperties() != null) {
            document.putAll(body.getProperties());
        }
        return document;
    }

    private Mono<Void> write(ServerHttpResponse response, HttpStatusCode status, Map<String, Object> document) {
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(document))));
    }
}
