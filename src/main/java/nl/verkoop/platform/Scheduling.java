package nl.verkoop.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the work of the night start by itself: the proof of the books, and the years to come. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {}
