package org.carechat.coverage;

import java.util.function.Supplier;
import org.carechat.bundle.Current;
import org.carechat.bundle.Reloading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the door of the rules, which outlasts the bundles that they come from.
@Configuration(proxyBeanMethods = false)
@Import(CoverageController.class)
class CoverageDoorConfiguration {

    @Bean
    Policies policies(Current current, Reloading editions, Supplier<String> ids) {
        return new Policies(current, editions::find, ids);
    }
}
