package org.carechat.bundle;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a feature's wiring of what is made of one bundle. All of it is made anew for each bundle, together, and
/// takes what lasts (stores, clocks, models) as it is; nothing that lasts may hold on to it: see [Current].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PerBundle {}
