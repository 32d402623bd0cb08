package org.carechat.wechat;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where the platform calls. Whatever isn't the platform's gets one and the same answer.
@RestController
@RequestMapping("/channels/wechat/{account}")
@Tag(name = "wechat")
class WechatController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);
    /// The platform takes this for "taken in, nothing to say".
    private static final String TAKEN_IN = "success";

    private final WechatDoor door;

    WechatController(WechatDoor door) {
        this.door = door;
    }

    @Operation(summary = "The platform's server check")
    @GetMapping
    ResponseEntity<String> check(@PathVariable String account, @Parameter(hidden = true) ServerHttpRequest request) {
        return answer(door.check(account, request.getQueryParams()));
    }

    @Operation(summary = "The platform's message push")
    @PostMapping
    ResponseEntity<String> push(@PathVariable String account, @Parameter(hidden = true) ServerHttpRequest request) {
        long arrived = System.nanoTime();
        return answer(door.push(account, request.getQueryParams(), () -> Bodies.read(request), arrived));
    }

    private static ResponseEntity<String> answer(WechatDoor.Reply reply) {
        return switch (reply) {
            case WechatDoor.Reply.Echo(String text) ->
                ResponseEntity.ok().contentType(TEXT).body(text);
            case WechatDoor.Reply.Xml(String text) ->
                ResponseEntity.ok().contentType(XML).body(text);
            case WechatDoor.Reply.TakenIn ignored ->
                ResponseEntity.ok().contentType(TEXT).body(TAKEN_IN);
            case WechatDoor.Reply.Again ignored -> plain(HttpStatus.SERVICE_UNAVAILABLE, "again");
            case WechatDoor.Reply.Refused ignored -> plain(HttpStatus.FORBIDDEN, "refused");
        };
    }

    private static ResponseEntity<String> plain(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(TEXT).body(text);
    }
}
