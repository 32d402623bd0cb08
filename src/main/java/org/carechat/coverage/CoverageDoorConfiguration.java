package org.carechat.coverage;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the door of the rules, which outlasts the bundles that they come from.
@Configuration(proxyBeanMethods = false)
@Import(CoverageController.class)
class CoverageDoorConfiguration {}
