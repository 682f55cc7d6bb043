package nl.verkoop.documents;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the company's letterhead from the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CompanyProfile.class)
class DocumentsConfiguration {}
