package nl.verkoop.platform.proof;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the nightly proof start by itself. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ProofConfiguration {}
