package org.familyplan.app.identity;

import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** What a token must be like: signed with RS256 or ES256, of this issuer, for us, valid now. */
public final class Decoders {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration READ = Duration.ofSeconds(5);

  private Decoders() {}

  /** Takes the tokens of an OpenID Connect issuer, which is asked for its keys when needed. */
  public static JwtDecoder of(String issuer, String audience) {
    return new SupplierJwtDecoder(
        () -> {
          NimbusJwtDecoder decoder =
              NimbusJwtDecoder.withIssuerLocation(issuer)
                  .jwsAlgorithm(SignatureAlgorithm.RS256)
                  .jwsAlgorithm(SignatureAlgorithm.ES256)
                  .validateType(false)
                  .restOperations(patience())
                  .build();
          decoder.setJwtValidator(validator(issuer, audience));
          return decoder;
        });
  }

  private static RestTemplate patience() {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(CONNECT);
    requests.setReadTimeout(READ);
    return new RestTemplate(requests);
  }

  /** The checks beside the signature; the clock may differ by a minute. */
  static OAuth2TokenValidator<Jwt> validator(String issuer, String audience) {
    JwtTimestampValidator times = new JwtTimestampValidator();
    times.setAllowEmptyExpiryClaim(false);
    JwtTypeValidator types = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
    types.setAllowEmpty(true);
    return new DelegatingOAuth2TokenValidator<>(
        times, types, new JwtIssuerValidator(issuer), new JwtAudienceValidator(audience));
  }
}
