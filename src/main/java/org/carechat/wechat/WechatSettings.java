package org.carechat.wechat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What is configured under `carechat.wechat`.
///
/// @param api where the platform's API is
/// @param accounts by id; one of which nothing is set counts as none
@ConfigurationProperties("carechat.wechat")
record WechatSettings(
        @DefaultValue("https://api.weixin.qq.com") URI api,
        @DefaultValue Map<String, AccountSettings> accounts) {

    /// See [Account].
    record AccountSettings(
            @DefaultValue("") String appId,
            @DefaultValue("") String secret,
            @DefaultValue("") String token,
            @DefaultValue("") String aesKey,
            @DefaultValue Map<String, String> menu) {

        /// An empty environment variable is how "none" is said.
        boolean isBlank() {
            return (appId + secret + token + aesKey).isBlank();
        }

        @Override
        public String toString() {
            return "AccountSettings";
        }
    }

    /// @throws IllegalArgumentException that names the setting that is wrong
    List<Account> all() {
        return accounts.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> Account.of(entry.getKey(), entry.getValue(), api))
                .toList();
    }
}
