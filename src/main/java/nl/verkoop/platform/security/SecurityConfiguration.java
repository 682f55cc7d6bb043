package nl.verkoop.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** One login for Tasklist, Cockpit, /api and every page; everything not named is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String[] OPEN = {
    "/login",
    "/api/about",
    "/error",
    "/favicon.ico",
    "/verkoop.svg",
    "/verkoop/**",
    "/components/**",
    "/actuator/health",
    "/actuator/health/**"
  };

  private static final PathPatternRequestMatcher.Builder PATHS =
      PathPatternRequestMatcher.withDefaults();

  @Bean
  SecurityFilterChain security(HttpSecurity http, EngineLogin login, IdentityService identities)
      throws Exception {
    return http.authenticationProvider(login)
        .authorizeHttpRequests(SecurityConfiguration::rules)
        .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false))
        .httpBasic(
            basic ->
                basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(
                        new OrRequestMatcher(
                            PATHS.matcher(HttpMethod.POST, "/logout"),
                            PATHS.matcher(
                                HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout")))
                    .logoutSuccessUrl("/login?logout"))
        .exceptionHandling(
            handling ->
                handling.defaultAuthenticationEntryPointFor(
                    new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                    new OrRequestMatcher(
                        PATHS.matcher("/api/**"), PATHS.matcher("/camunda/api/**"))))
        .csrf(SecurityConfiguration::csrf)
        .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
        .addFilterAfter(new CsrfCookie(), AuthorizationFilter.class)
        .addFilterAfter(new EngineAuthentication(identities), AuthorizationFilter.class)
        .requestCache(Customizer.withDefaults())
        .build();
  }

  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules) {
    rules.requestMatchers(OPEN).permitAll();
    for (var rule : ApiAccess.RULES) {
      rules
          .requestMatchers(rule.method(), rule.path())
          .hasAnyRole(rule.groups().toArray(String[]::new));
    }
    for (var page : PageAccess.PAGES) {
      rules
          .requestMatchers(HttpMethod.GET, page.paths())
          .hasAnyRole(page.groups().toArray(String[]::new));
    }
    rules.requestMatchers("/engine-rest/**").denyAll();
    rules.requestMatchers("/actuator/**").hasRole("admin");
    rules.requestMatchers("/", "/camunda", "/camunda/**").authenticated();
    rules.requestMatchers("/webjars/**", "/v3/**", "/swagger-ui/**").authenticated();
    rules.anyRequest().denyAll();
  }

  /** The engine's web applications bring their own protection; without a session none is needed. */
  private static void csrf(CsrfConfigurer<HttpSecurity> csrf) {
    var cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookies.setCookieName("VERKOOP-CSRF");
    cookies.setHeaderName("X-Verkoop-Csrf");
    csrf.csrfTokenRepository(cookies)
        .csrfTokenRequestHandler(new CsrfWithoutFiles())
        .ignoringRequestMatchers(
            PATHS.matcher("/camunda/**"),
            new AndRequestMatcher(PATHS.matcher("/api/**"), SecurityConfiguration::hasNoSession));
  }

  /** A browser sends nothing but its session by itself, so another site can abuse nothing else. */
  private static boolean hasNoSession(HttpServletRequest request) {
    return request.getRequestedSessionId() == null;
  }

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
    var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.addInitParameter("authentication-provider", WebappLogin.class.getName());
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    filter.setOrder(201);
    return filter;
  }
}
