package nl.verkoop.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import nl.verkoop.desk.Pages;
import nl.verkoop.links.Links;
import nl.verkoop.platform.board.PresentUsers;
import nl.verkoop.platform.web.OwnFiles;
import nl.verkoop.platform.web.RefusalAnswer;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.Role;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One login for Tasklist, Cockpit, /api and every page; everything not named is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String[] OPEN = {
    "/login", "/api/about", "/error", "/favicon.ico", "/actuator/health", "/actuator/health/**"
  };

  /** The engine's own doors past the login: they would look at passwords, or make a first user. */
  private static final String[] OTHER_LOGINS = {
    "/camunda/api/*/auth/user/*/login/**",
    "/camunda/api/engine/engine/*/identity/verify/**",
    "/camunda/api/*/setup/**"
  };

  /**
   * For our own addresses: by a text each matcher would be looked up anew, several hundred times.
   */
  private static final PathPatternRequestMatcher.Builder PATHS =
      PathPatternRequestMatcher.withDefaults();

  /**
   * No script stands in a page, and nothing comes from elsewhere; Swagger UI draws its icons
   * itself.
   */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; "
          + "frame-ancestors 'self'";

  private static final String PERMISSIONS_POLICY =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

  private final LoginRefusals refusals;
  private final RefusalAnswer answer;
  private final PresentUsers users;

  SecurityConfiguration(LoginRefusals refusals, RefusalAnswer answer, PresentUsers users) {
    this.refusals = refusals;
    this.answer = answer;
    this.users = users;
  }

  /**
   * Links are for people without a login: no session, no cookie, and no address in anybody's
   * Referer or cache. A form there needs no token of ours beside the one in its address, which no
   * other site knows.
   */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain linkSecurity(HttpSecurity http) throws Exception {
    return http.securityMatcher(Links.PATH + "/**")
        .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(CsrfConfigurer::disable)
        .requestCache(RequestCacheConfigurer::disable)
        .headers(SecurityConfiguration::headers)
        .headers(
            headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }

  /** The one login is found by itself; named here, it would look at each wrong password twice. */
  @Bean
  SecurityFilterChain security(
      HttpSecurity http, IdentityService identities, ApiAccess access, Pages pages)
      throws Exception {
    return http.authorizeHttpRequests(rules -> rules(rules, access, pages))
        .formLogin(
            form ->
                form.loginPage("/login")
                    .defaultSuccessUrl("/", false)
                    .failureHandler(refusals::toPerson))
        .httpBasic(basic -> basic.authenticationEntryPoint(refusals::toProgram))
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
                handling
                    .defaultAuthenticationEntryPointFor(
                        refusals::toProgram,
                        new OrRequestMatcher(
                            PATHS.matcher("/api/**"), PATHS.matcher("/camunda/api/**")))
                    .accessDeniedHandler(refusals::denied))
        .csrf(SecurityConfiguration::csrf)
        .headers(SecurityConfiguration::headers)
        .addFilterBefore(new OwnSiteOnly(answer), CsrfFilter.class)
        .addFilterBefore(new PresentRights(users), LogoutFilter.class)
        .addFilterAfter(new CsrfCookie(), AuthorizationFilter.class)
        .addFilterAfter(new EngineAuthentication(identities), AuthorizationFilter.class)
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .build();
  }

  /** Addresses that say one thing and mean another are not looked at any further. */
  @Bean
  RequestRejectedHandler oddAddresses() {
    return (request, response, exception) ->
        answer.send(request, response, Refusal.unreadable("", "address-unfit"));
  }

  /**
   * After the login one comes to the page that one wanted, and not to a style sheet or an answer.
   */
  private static RequestCache pagesOnly() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(
        request -> {
          var accepted = request.getHeader(HttpHeaders.ACCEPT);
          return HttpMethod.GET.matches(request.getMethod())
              && accepted != null
              && accepted.contains(MediaType.TEXT_HTML_VALUE);
        });
    return cache;
  }

  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules,
      ApiAccess access,
      Pages pages) {
    rules.requestMatchers(OPEN).permitAll();
    rules.requestMatchers(OwnFiles.PATHS.toArray(String[]::new)).permitAll();
    for (var rule : access.rules()) {
      var endpoint =
          rules.requestMatchers(PATHS.matcher(rule.method(), rule.path().getPatternString()));
      if (rule.groups().isEmpty()) {
        endpoint.denyAll();
      } else {
        endpoint.hasAnyRole(rule.groups().toArray(String[]::new));
      }
    }
    rules.requestMatchers(access::isNothing).authenticated();
    for (var page : Pages.ALL) {
      rules
          .requestMatchers(
              Stream.of(page.paths())
                  .map(path -> PATHS.matcher(HttpMethod.GET, path))
                  .toArray(RequestMatcher[]::new))
          .hasAnyRole(pages.groups(page).toArray(String[]::new));
    }
    rules.requestMatchers("/engine-rest/**").denyAll();
    rules.requestMatchers(OTHER_LOGINS).denyAll();
    rules.requestMatchers("/actuator/**").hasRole(Role.ADMIN.id());
    rules.requestMatchers("/", "/camunda", "/camunda/**").authenticated();
    rules.requestMatchers("/webjars/**", "/v3/**", "/swagger-ui/**").authenticated();
    rules.anyRequest().denyAll();
  }

  /** The engine's web applications bring a content policy of their own, which stays. */
  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
        .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false));
  }

  /** The engine's web applications bring their own protection; without a session none is needed. */
  private static void csrf(CsrfConfigurer<HttpSecurity> csrf) {
    var cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookies.setCookieName("VERKOOP-CSRF");
    cookies.setHeaderName("X-Verkoop-Csrf");
    cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
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

  /** Static: filters are made before the database is looked for, whose absence others report. */
  @Bean
  static FilterRegistrationBean<WebappAuthentication> webappLogin() {
    var filter = new FilterRegistrationBean<>(new WebappAuthentication());
    filter.addInitParameter("authentication-provider", WebappLogin.class.getName());
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    filter.setOrder(201);
    return filter;
  }

  /** Around everything that the engine's web applications bring themselves. */
  @Bean
  static FilterRegistrationBean<OneNonce> oneNonce() {
    var filter = new FilterRegistrationBean<>(new OneNonce());
    filter.addUrlPatterns("/camunda/app/*");
    filter.setOrder(200);
    return filter;
  }
}
