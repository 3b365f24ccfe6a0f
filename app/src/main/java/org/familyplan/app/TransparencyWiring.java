package org.familyplan.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.familyplan.api.transparency.LogName;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.keys.SigningKey;
import org.familyplan.platform.rights.Rights;
import org.familyplan.platform.transparency.CheckpointFiles;
import org.familyplan.platform.transparency.HttpWitness;
import org.familyplan.platform.transparency.Origins;
import org.familyplan.platform.transparency.Proofs;
import org.familyplan.platform.transparency.PublicKeys;
import org.familyplan.platform.transparency.Signer;
import org.familyplan.platform.transparency.Signing;
import org.familyplan.platform.transparency.SigningMeters;
import org.familyplan.platform.transparency.Statements;
import org.familyplan.platform.transparency.Witness;
import org.familyplan.platform.transparency.Witnesses;
import org.familyplan.platform.web.Caller;
import org.familyplan.query.transparency.TileRoutes;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The trees over the logs: who signs them, where checkpoints go, what auditors read. */
@Configuration(proxyBeanMethods = false)
class TransparencyWiring {
  @Bean
  Origins origins(DataSource dataSource, InstantSource clock, Supplier<UUID> ids) {
    return new Origins(JdbcClient.create(dataSource), clock, ids);
  }

  @Bean
  PublicKeys publicKeys(DataSource dataSource, InstantSource clock) {
    return new PublicKeys(JdbcClient.create(dataSource), clock);
  }

  /** From a file in the home directory; refused when the store's checkpoints have another. */
  @Bean
  SigningKey signingKey(FamilyPlanSettings settings, PublicKeys known) {
    Path file = keyFile(settings);
    if (!Files.exists(file)) {
      known.allowNewKey(file);
    }
    SigningKey key = SigningKey.readOrMake(file);
    known.require(key);
    return key;
  }

  static Path keyFile(FamilyPlanSettings settings) {
    return settings.home().resolve("keys").resolve("signing.key");
  }

  @Bean
  CheckpointFiles checkpointFiles(FamilyPlanSettings settings) {
    return new CheckpointFiles(checkpoints(settings));
  }

  static Path checkpoints(FamilyPlanSettings settings) {
    String said = settings.transparency().checkpoints();
    return said.isEmpty() ? settings.home().resolve("checkpoints") : Path.of(said);
  }

  @Bean
  Witnesses witnesses(FamilyPlanSettings settings, CheckpointFiles files) {
    List<Witness> all = new ArrayList<>(List.of(files));
    String address = settings.transparency().witness();
    if (!address.isEmpty()) {
      all.add(new HttpWitness(URI.create(address)));
    }
    return new Witnesses(all);
  }

  @Bean(destroyMethod = "close")
  Signer signer(
      FamilyPlanSettings settings,
      DataSource dataSource,
      TransactionTemplate transaction,
      EventLog events,
      SigningKey key,
      Origins origins,
      PublicKeys keys,
      CheckpointFiles files,
      Witnesses witnesses,
      InstantSource clock) {
    JdbcClient jdbc = JdbcClient.create(dataSource);
    Signer signer =
        new Signer(
            new Signing(jdbc, transaction, events, key, origins, keys, files, clock), witnesses);
    if (settings.role().commands()) {
      signer.start(settings.transparency().interval());
    }
    return signer;
  }

  @Bean
  SigningMeters signingMeters(Signer signer, Witnesses witnesses) {
    return new SigningMeters(signer, witnesses);
  }

  /** Degraded, loudly, while a log is not signed. */
  @Bean
  HealthIndicator checkpointsHealth(Signer signer) {
    return () -> {
      Health.Builder health = Health.up();
      for (LogName log : LogName.ALL) {
        Optional<String> trouble = signer.trouble(log);
        health.withDetail(log.value(), trouble.orElse("signed up to " + signer.signed(log)));
        if (trouble.isPresent()) {
          health.status("DEGRADED");
        }
      }
      return health.build();
    };
  }

  @Bean
  Proofs proofs(DataSource dataSource, EventLog events, Origins origins, PublicKeys keys) {
    return new Proofs(JdbcClient.create(dataSource), events, origins, keys);
  }

  @Bean
  Statements statements(SigningKey key, Signer signer) {
    return new Statements(key, signer::trouble);
  }

  @Bean
  RouterFunction<ServerResponse> tileRoutes(
      FamilyPlanSettings settings, Proofs proofs, Caller caller, Rights rights) {
    return settings.role().queries()
        ? new TileRoutes(proofs, caller, rights).routes()
        : request -> Optional.empty();
  }
}
