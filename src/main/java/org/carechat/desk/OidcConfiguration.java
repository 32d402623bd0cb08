package org.carechat.desk;

import java.util.function.Supplier;
import org.carechat.customer.Proxies;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires signing in at the operator's own provider; `carechat.public-url` is where browsers find this service.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfiguration {

    @Bean
    CallerAddress deskCallerAddress(Proxies proxies) {
        return new CallerAddress(proxies);
    }

    @Bean
    OidcController.Parts oidcParts(
            OidcSettings settings,
            Accounts accounts,
            SignIn signIn,
            Attempts attempts,
            Secrets secrets,
            CallerAddress addresses,
            Supplier<String> ids,
            @Value("${carechat.public-url:}") String publicUrl) {
        return new OidcController.Parts(
                settings,
                new OidcProvider(settings),
                new OidcAccounts(accounts, settings, ids),
                signIn,
                attempts,
                secrets,
                addresses,
                publicUrl);
    }
}
