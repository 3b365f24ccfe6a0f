package org.familyplan.app.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Gives a token to everybody on this machine who asks for one, so that the service can be tried
 * without an issuer. Its key is made at each start and stands nowhere.
 */
public final class DemonstrationIssuer {
  /** Who says so in the tokens; the name can never be anybody's address (RFC 6761). */
  public static final String NAME = "http://demonstration-issuer.invalid";

  /** Where tokens are to be had. */
  public static final String PATH = "/oauth2/token";

  private static final Logger LOG = LoggerFactory.getLogger(DemonstrationIssuer.class);
  private static final Duration A_DAYS_WORK = Duration.ofHours(12);
  private static final int KEY_BITS = 2048;

  /** A web page that another name has led to this machine has no business here. */
  private static final Set<String> NAMES_OF_THIS_MACHINE =
      Set.of("127.0.0.1", "localhost", "[::1]", "::1", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");

  private final RSAKey key;
  private final String audience;
  private final Map<String, Map<String, Object>> claims = new HashMap<>();

  /**
   * An issuer with a new key.
   *
   * @param audience for whom its tokens are
   */
  public DemonstrationIssuer(String audience) {
    this.audience = audience;
    DemonstrationUser.all().forEach(user -> claims.put(user.name(), user.claims()));
    try {
      key = new RSAKeyGenerator(KEY_BITS).keyID("demonstration").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("this JDK makes no RSA keys", e);
    }
    LOG.warn(
        "DEMONSTRATION ISSUER: everybody on this machine can be anybody. Never use it for real"
            + " families; familyplan.identity.issuer names a real one.");
  }

  /** Takes this issuer's tokens and no other. */
  public JwtDecoder decoder() {
    try {
      NimbusJwtDecoder decoder =
          NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey())
              .signatureAlgorithm(SignatureAlgorithm.RS256)
              .validateType(false)
              .build();
      decoder.setJwtValidator(Decoders.validator(NAME, audience));
      return decoder;
    } catch (JOSEException e) {
      throw new IllegalStateException("the key just made is none", e);
    }
  }

  /** Offers tokens, to requests that come from this machine and mean it. */
  public SecurityFilterChain tokens(HttpSecurity http) {
    return http.securityMatcher(DemonstrationIssuer::isForHere)
        .oauth2AuthorizationServer(
            server ->
                server
                    .registeredClientRepository(new Users(claims.keySet()))
                    .authorizationService(new Forgetful())
                    .authorizationServerSettings(
                        AuthorizationServerSettings.builder().issuer(NAME).build())
                    .tokenGenerator(generator())
                    .clientAuthentication(
                        clients ->
                            clients.authenticationProviders(
                                all -> all.forEach(DemonstrationIssuer::takesPlainSecrets))))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .sessionManagement(ApiSecurity::stateless)
        .csrf(ApiSecurity::noForms)
        .build();
  }

  private static boolean isForHere(HttpServletRequest request) {
    return request.getRequestURI().equals(PATH)
        && request.getMethod().equals(HttpMethod.POST.name())
        && NAMES_OF_THIS_MACHINE.contains(request.getServerName())
        && NAMES_OF_THIS_MACHINE.contains(request.getRemoteAddr());
  }

  private static RegisteredClient client(String name) {
    return RegisteredClient.withId(name)
        .clientId(name)
        .clientSecret(DemonstrationUser.SECRET)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(A_DAYS_WORK).build())
        .build();
  }

  private JwtGenerator generator() {
    JwtGenerator generator =
        new JwtGenerator(new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key))));
    generator.setJwtCustomizer(this::say);
    return generator;
  }

  private void say(JwtEncodingContext context) {
    context
        .getClaims()
        .audience(List.of(audience))
        .claims(
            all ->
                all.putAll(
                    claims.getOrDefault(context.getRegisteredClient().getClientId(), Map.of())));
  }

  private static void takesPlainSecrets(Object provider) {
    if (provider instanceof ClientSecretAuthenticationProvider secrets) {
      secrets.setPasswordEncoder(new PlainSecrets());
    }
  }

  /** Everybody may ask; nobody is added. */
  private record Users(Set<String> names) implements RegisteredClientRepository {
    @Override
    public void save(RegisteredClient client) {
      throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
      return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String name) {
      return names.contains(name) ? client(name) : null;
    }
  }

  /** The one secret is no secret: hashing it would only take time. */
  private static final class PlainSecrets implements PasswordEncoder {
    @Override
    public String encode(@Nullable CharSequence secret) {
      return String.valueOf(secret);
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String known) {
      return secret != null && secret.toString().equals(known);
    }
  }

  /** Tokens say everything themselves; nobody asks for them again. */
  private static final class Forgetful implements OAuth2AuthorizationService {
    @Override
    public void save(OAuth2Authorization authorization) {
      // nothing to look up later
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
      // nothing was kept
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
      return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(
        String token, @Nullable OAuth2TokenType tokenType) {
      return null;
    }
  }
}
