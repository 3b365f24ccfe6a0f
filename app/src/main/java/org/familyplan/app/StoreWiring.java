package org.familyplan.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.familyplan.api.Catalogue;
import org.familyplan.app.FamilyPlanSettings.Credentials;
import org.familyplan.app.FamilyPlanSettings.DatabaseAt;
import org.familyplan.platform.accesslog.JdbcAccessLog;
import org.familyplan.platform.database.Database;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.database.KeyMarks;
import org.familyplan.platform.database.Login;
import org.familyplan.platform.database.StoreKind;
import org.familyplan.platform.database.StoreMark;
import org.familyplan.platform.database.UnfitDatabase;
import org.familyplan.platform.employees.EmployeeRegister;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.AppendSettings;
import org.familyplan.platform.eventstore.JdbcEventLog;
import org.familyplan.platform.keys.EncryptionKeys;
import org.familyplan.platform.keys.IndexKey;
import org.familyplan.platform.keys.KeyedHash;
import org.familyplan.platform.time.ServiceClock;
import org.familyplan.platform.vault.KeyEncryption;
import org.familyplan.platform.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Database, log, keys, clock, ids: what both sides stand on. */
@Configuration(proxyBeanMethods = false)
class StoreWiring {
  @Bean
  ServiceClock clock() {
    return new ServiceClock(InstantSource.system());
  }

  @Bean
  Supplier<UUID> ids() {
    return UUID::randomUUID;
  }

  @Bean(destroyMethod = "close")
  Database database(FamilyPlanSettings settings) {
    Database database = Database.open(databaseSettings(settings));
    if (settings.mode() == FamilyPlanSettings.Mode.PRODUCTION) {
      markForProduction(database);
    }
    return database;
  }

  /** From now on no demonstration plays in this store; one in which one has played is refused. */
  private static void markForProduction(Database database) {
    try {
      new StoreMark(database.dataSource()).mark(StoreKind.PRODUCTION);
    } catch (UnfitDatabase e) {
      database.close();
      throw e;
    }
  }

  static DatabaseSettings databaseSettings(FamilyPlanSettings settings) {
    DatabaseAt at = settings.database();
    if (at.url().isEmpty()) {
      return DatabaseSettings.embedded(settings.home().resolve("familyplan"));
    }
    DatabaseSettings plain =
        DatabaseSettings.of(at.url(), at.owner().password(), at.service().password());
    return new DatabaseSettings(
        plain.url(),
        login(at.owner(), plain.owner()),
        login(at.service(), plain.service()),
        plain.poolSize(),
        plain.patience(),
        at.migrateAtStart(),
        false);
  }

  private static Login login(Credentials given, Login usual) {
    return given.role().isEmpty() ? usual : new Login(given.role(), given.password());
  }

  @Bean
  DataSource dataSource(Database database) {
    return database.dataSource();
  }

  @Bean
  JdbcTemplate jdbcTemplate(DataSource dataSource) {
    return new JdbcTemplate(dataSource);
  }

  /** A snapshot within a transaction that is none is refused, rather than silently no snapshot. */
  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
    transactions.setValidateExistingTransaction(true);
    return transactions;
  }

  @Bean
  TransactionTemplate transaction(PlatformTransactionManager transactionManager) {
    return new TransactionTemplate(transactionManager);
  }

  /** All reads of one answer see the same state. */
  @Bean
  TransactionTemplate snapshot(PlatformTransactionManager transactionManager) {
    TransactionTemplate template = new TransactionTemplate(transactionManager);
    template.setReadOnly(true);
    template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    return template;
  }

  @Bean
  EventSchema eventSchema() {
    return new EventSchema(Catalogue.events(), List.of());
  }

  @Bean(destroyMethod = "close")
  JdbcEventLog eventLog(Database database, InstantSource clock) {
    return new JdbcEventLog(database, clock, AppendSettings.defaults());
  }

  /** Looks are written to the primary, whatever this node reads from. */
  @Bean(destroyMethod = "close")
  JdbcAccessLog accessLog(Database database, InstantSource clock) {
    return new JdbcAccessLog(database.accessAppender(), clock, AppendSettings.defaults());
  }

  @Bean
  KeyMarks keyMarks(DataSource dataSource) {
    return new KeyMarks(dataSource);
  }

  /** From a file in the home directory; refused when the store was written with another. */
  @Bean
  KeyedHash indexHash(FamilyPlanSettings settings, KeyMarks marks) {
    Path file = settings.home().resolve("keys").resolve("index.key");
    if (!Files.exists(file)) {
      marks.allowNewIndexKey(file);
    }
    KeyedHash hash = IndexKey.readOrMake(file);
    marks.requireIndexKey(hash);
    return hash;
  }

  /** From the environment, else from a file in the home directory, outside the database. */
  @Bean
  KeyEncryption keyEncryption(FamilyPlanSettings settings, KeyMarks marks) {
    if (settings.encryptionKeys().isEmpty() && !Files.exists(keyFile(settings))) {
      marks.allowNewEncryptionKeys(keyFile(settings));
      EncryptionKeys.readOrMake(keyFile(settings));
    }
    Map<Integer, byte[]> keys = knownEncryptionKeys(settings);
    KeyEncryption encryption = new KeyEncryption(keys);
    marks.requireEncryptionKeys(keys);
    return encryption;
  }

  /** The keys that are there; none is made. */
  static Map<Integer, byte[]> knownEncryptionKeys(FamilyPlanSettings settings) {
    return settings.encryptionKeys().isEmpty()
        ? EncryptionKeys.read(keyFile(settings))
        : EncryptionKeys.parse(settings.encryptionKeys());
  }

  private static Path keyFile(FamilyPlanSettings settings) {
    return settings.home().resolve("keys").resolve("encryption.keys");
  }

  @Bean
  Vault vault(DataSource dataSource, KeyEncryption keyEncryption, Supplier<UUID> ids) {
    return new Vault(dataSource, keyEncryption, ids);
  }

  @Bean
  EmployeeRegister employees(JdbcTemplate jdbc, TransactionTemplate transaction) {
    return new EmployeeRegister(jdbc, transaction);
  }
}
