package org.carechat.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Settings that can't be meant are named, and never shown.
class AccountTest {

    private static final URI API = URI.create("https://api.example");

    private static WechatSettings settings(String appId, String secret, String token, String key) {
        return new WechatSettings(
                API, Map.of("main", new WechatSettings.AccountSettings(appId, secret, token, key, Map.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "'',s3cret,tok,'',app-id",
        "gh_1,s3cret,tok,'',app-id",
        "wx123456,'',tok,'',secret",
        "wx123456,s3cret,'',''  ,token",
        "wx123456,s3cret,t*k,'',token",
        "wx123456,s3cret,tok,tooShortKey,aes-key"
    })
    void namesWhatIsWrong(String appId, String secret, String token, String key, String wrong) {
        assertThatThrownBy(() -> settings(appId, secret, token, key).all())
                .hasMessageContaining("carechat.wechat.accounts.main." + wrong)
                .hasMessageNotContaining("s3cret")
                .hasMessageNotContaining("tooShortKey");
    }

    @Test
    void isOffWhereNothingIsSet() {
        assertThat(settings("", "", "", "").all()).isEmpty();
        assertThat(new WechatSettings(API, Map.of()).all()).isEmpty();
    }

    @Test
    void showsNoSecretWhereItIsPrinted() {
        assertThat(settings("wx123456", "s3cret", "tok", "").all().toString() + settings("wx123456", "s3cret", "t", ""))
                .doesNotContain("s3cret");
    }
}
