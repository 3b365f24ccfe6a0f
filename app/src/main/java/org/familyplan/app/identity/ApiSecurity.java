package org.familyplan.app.identity;

import java.time.InstantSource;
import org.familyplan.app.limits.RateLimits;
import org.familyplan.platform.identity.Role;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AnonymousConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may knock at all: a bearer of a valid token, and at the operator's doors an operator. What a
 * role may do with a family is decided further in.
 */
public final class ApiSecurity {
  private static final String[] OPEN = {
    "/actuator/health", "/actuator/health/**", "/v3/api-docs", "/v3/api-docs/**", "/swagger-ui.html"
  };
  private static final String PAGES = "/swagger-ui/**";
  private static final String[] OPERATORS = {"/operator/**", "/actuator", "/actuator/**"};

  private static final String BEARER = "Bearer ";

  private ApiSecurity() {}

  /**
   * The chain of filters for everything but the demonstration issuer. Every request brings its
   * token: there are no sessions, and nobody is anybody without one.
   */
  public static SecurityFilterChain chain(
      HttpSecurity http, JwtDecoder decoder, RateLimits limits) {
    Refusals refusals = new Refusals(limits);
    KnownTokens known = new KnownTokens(decoder, InstantSource.system());
    BearerTokenAuthenticationConverter converter = new BearerTokenAuthenticationConverter();
    converter.setBearerTokenResolver(resolver(known));
    BearerTokenAuthenticationFilter tokens =
        new BearerTokenAuthenticationFilter(new TokenReader(known), converter);
    tokens.setAuthenticationEntryPoint(refusals);
    tokens.setAuthenticationFailureHandler(refusals);
    return http.addFilter(tokens)
        .addFilterBefore(new ReadableHeaders(), BearerTokenAuthenticationFilter.class)
        .addFilterAfter(new RateFilter(limits), BearerTokenAuthenticationFilter.class)
        .authorizeHttpRequests(ApiSecurity::doors)
        .exceptionHandling(
            each -> each.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .sessionManagement(SessionManagementConfigurer::disable)
        .securityContext(
            each -> each.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .anonymous(AnonymousConfigurer::disable)
        .csrf(ApiSecurity::noForms)
        .requestCache(RequestCacheConfigurer::disable)
        .logout(LogoutConfigurer::disable)
        .headers(ApiSecurity::headers)
        .build();
  }

  /** A token that is known to be good need not be looked at character by character again. */
  private static BearerTokenResolver resolver(KnownTokens known) {
    BearerTokenResolver careful = new DefaultBearerTokenResolver();
    return request -> {
      String header = request.getHeader("Authorization");
      if (header != null && header.startsWith(BEARER)) {
        String token = header.substring(BEARER.length());
        if (known.knows(token)) {
          return token;
        }
      }
      return careful.resolve(request);
    };
  }

  private static void doors(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .requestMatchers(OPEN)
        .permitAll()
        .requestMatchers(PAGES)
        .permitAll()
        .requestMatchers(OPERATORS)
        .hasAuthority(KnownCaller.authority(Role.OPERATOR))
        .anyRequest()
        .authenticated();
  }

  /** Nothing is remembered between two requests. */
  static void stateless(SessionManagementConfigurer<HttpSecurity> sessions) {
    sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS);
  }

  /**
   * A forged request needs something that a browser sends by itself: a cookie, a client
   * certificate, a remembered password. Here it is the token alone, in a header that scripts of
   * other origins cannot set, so there is nothing to forge.
   */
  static void noForms(CsrfConfigurer<HttpSecurity> csrf) {
    csrf.disable();
  }

  /**
   * No CORS is configured, so browsers keep other origins out. Answers are not stored
   * (Cache-Control: no-store), but for views with an ETag, which say so themselves: they are asked
   * for again each time.
   */
  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    RequestMatcher pages = PathPatternRequestMatcher.withDefaults().matcher(PAGES);
    headers
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .addHeaderWriter(
            policy(new NegatedRequestMatcher(pages), "default-src 'none'; frame-ancestors 'none'"))
        .addHeaderWriter(
            policy(
                pages,
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " frame-ancestors 'none'"));
  }

  private static DelegatingRequestMatcherHeaderWriter policy(RequestMatcher where, String text) {
    return new DelegatingRequestMatcherHeaderWriter(
        where, new ContentSecurityPolicyHeaderWriter(text));
  }
}
