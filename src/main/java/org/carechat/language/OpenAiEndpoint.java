package org.carechat.language;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An endpoint that speaks OpenAI's chat completions, through LangChain4j. Answers are always streamed; nothing is
/// retried here, the next endpoint is the retry. Thread-safe.
final class OpenAiEndpoint implements Endpoint, AutoCloseable {

    private static final ResponseFormat LINES = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(JsonSchema.builder()
                    .name("lines")
                    .rootElement(JsonObjectSchema.builder()
                            .addProperty(
                                    "lines",
                                    JsonArraySchema.builder()
                                            .items(new JsonStringSchema())
                                            .build())
                            .required("lines")
                            .build())
                    .build())
            .build();

    private final ModelSettings.EndpointSettings settings;
    private final OpenAiStreamingChatModel model;
    private final BoundedHttp http;

    OpenAiEndpoint(ModelSettings.EndpointSettings settings, ModelSettings.Times times) {
        this.settings = settings;
        http = new BoundedHttp(times.connect(), times.turn());
        model = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(new Given(http))
                .baseUrl(settings.url())
                .apiKey(settings.key().isEmpty() ? "none" : settings.key())
                .modelName(settings.model())
                .temperature(0.0)
                .timeout(times.turn())
                .build();
    }

    @Override
    public String name() {
        return settings.model();
    }

    ModelSettings.Price price() {
        return settings.price();
    }

    @Override
    public void send(Asking asking, Hearing hearing) {
        try {
            model.chat(request(asking), new Ear(hearing));
        } catch (RuntimeException e) {
            hearing.say(new Hearing.Word.Broke(reason(e), e.toString()));
        }
    }

    private ChatRequest request(Asking asking) {
        Map<String, Object> more = settings.parameters() == null ? Map.of() : settings.parameters();
        OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder()
                .maxOutputTokens(asking.purpose().mostTokens())
                .customParameters(more);
        if (settings.structured() && asking.purpose().lines()) {
            parameters.responseFormat(LINES);
        }
        return ChatRequest.builder()
                .messages(List.of(
                        SystemMessage.from(asking.prompt().system()),
                        UserMessage.from(asking.prompt().user())))
                .parameters(parameters.build())
                .build();
    }

    private static Told.Reason reason(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException) {
                return Told.Reason.REFUSED;
            }
            if (cause instanceof java.net.http.HttpTimeoutException) {
                return Told.Reason.TIMEOUT;
            }
        }
        return Told.Reason.BROKEN;
    }

    @Override
    public void close() {
        http.close();
    }

    /// Only puts into the queue: whoever blocked here would hold up the connection.
    private record Ear(Hearing hearing) implements StreamingChatResponseHandler {

        @Override
        public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
            if (!hearing.say(new Hearing.Word.Piece(piece.text()))) {
                context.streamingHandle().cancel();
            }
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            TokenUsage usage = response.tokenUsage();
            hearing.say(new Hearing.Word.End(
                    usage == null ? 0 : count(usage.inputTokenCount()),
                    usage == null ? 0 : count(usage.outputTokenCount()),
                    finish(response.finishReason())));
        }

        private static String finish(@Nullable FinishReason reason) {
            return reason == null ? "nobody" : reason.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public void onError(Throwable error) {
            hearing.say(new Hearing.Word.Broke(reason(error), error.toString()));
        }

        private static int count(@Nullable Integer tokens) {
            return tokens == null ? 0 : tokens;
        }
    }

    /// Hands LangChain4j our own client.
    private record Given(HttpClient client) implements HttpClientBuilder {

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return Duration.ofSeconds(8);
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return client;
        }
    }
}
