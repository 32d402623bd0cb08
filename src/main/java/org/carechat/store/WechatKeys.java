package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The keys of what users of WeChat's accounts are told.
final class WechatKeys {

    static final String DUE = "{wechat}:due";

    private WechatKeys() {}

    static String talk(String conversation) {
        return Shard.tag(conversation) + ":wechat:" + conversation;
    }

    static String said(String conversation, String message) {
        return talk(conversation) + ":said:" + message;
    }

    /// @param request may hold anything
    static String nonce(String request) {
        return "wechat:nonce:" + UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8));
    }

    static String token(String account) {
        return "{wechat:" + account + "}:token";
    }

    static String refreshing(String account) {
        return "{wechat:" + account + "}:refreshing";
    }
}
