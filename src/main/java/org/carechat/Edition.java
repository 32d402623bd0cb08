package org.carechat;

import java.util.List;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Current;
import org.carechat.bundle.PerBundle;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/// Everything that is made of one bundle, by the wiring that features mark with [PerBundle]. Whatever else it
/// needs it takes from the service, which it doesn't outlive. Immutable once made.
final class Edition implements Current {

    private final AnnotationConfigApplicationContext parts;

    private Edition(AnnotationConfigApplicationContext parts) {
        this.parts = parts;
    }

    /// @throws BundleException for a bundle that can't be used; then nothing is left behind
    static Edition of(Bundle bundle, ConfigurableListableBeanFactory service, ConfigurableEnvironment environment) {
        AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();
        parts.setEnvironment(environment);
        parts.getDefaultListableBeanFactory().setParentBeanFactory(service);
        parts.registerBean("bundle", Bundle.class, () -> bundle);
        wiring().forEach(parts::register);
        try {
            parts.refresh();
        } catch (BeansException e) {
            throw reason(e);
        }
        return new Edition(parts);
    }

    @Override
    public <T> T part(Class<T> kind) {
        return parts.getBean(kind);
    }

    private static List<Class<?>> wiring() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(PerBundle.class));
        return scanner.findCandidateComponents("org.carechat").stream()
                .map(BeanDefinition::getBeanClassName)
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, Edition.class.getClassLoader()))
                .toList();
    }

    private static RuntimeException reason(BeansException failure) {
        Throwable cause = failure.getMostSpecificCause();
        return cause instanceof BundleException wrong ? wrong : failure;
    }
}
