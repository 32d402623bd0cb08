package org.carechat.wechat;

import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An Official Account that this service answers for. Immutable.
///
/// @param id what its address here ends with
/// @param appId as the platform names it
/// @param secret what access tokens are got with
/// @param token what the platform signs with
/// @param aesKey 32 bytes; null where the platform pushes in plain text. With it only what is encrypted is taken
/// @param menu what a customer says by tapping a menu entry, by the entry's key
record Account(
        String id, String appId, String secret, String token, byte @Nullable [] aesKey, Map<String, String> menu) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final Pattern APP_ID = Pattern.compile("wx[0-9A-Za-z]{6,30}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]{3,32}");
    private static final Pattern AES_KEY = Pattern.compile("[A-Za-z0-9]{43}");

    /// @throws IllegalArgumentException that names the setting that is wrong, and never its value
    static Account of(String id, WechatSettings.AccountSettings given, URI api) {
        String setting = "carechat.wechat.accounts." + id;
        require(ID.matcher(id).matches(), setting + ": an id has 1 to 32 letters, digits, hyphens and underscores");
        require(
                APP_ID.matcher(given.appId()).matches(),
                setting + ".app-id: it begins with wx (the platform's page Basic configuration shows it)");
        require(!given.secret().isBlank(), setting + ".secret: it is missing");
        require(
                TOKEN.matcher(given.token()).matches(),
                setting + ".token: it has 3 to 32 letters and digits, as set on the platform's page");
        require(api.getHost() != null, "carechat.wechat.api: it is no http or https address");
        return new Account(
                id, given.appId(), given.secret(), given.token(), key(given.aesKey(), setting), given.menu());
    }

    private static byte @Nullable [] key(String given, String setting) {
        if (given.isBlank()) {
            return null;
        }
        require(AES_KEY.matcher(given).matches(), setting + ".aes-key: it has exactly 43 letters and digits");
        return Base64.getDecoder().decode(given + "=");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
