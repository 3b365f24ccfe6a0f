package org.familyplan.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.familyplan.platform.accesslog.AccessLog;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** A part in place of the one that was meant keeps the service from starting. */
class WiringCheckTest {
  @TempDir Path home;

  @Configuration(proxyBeanMethods = false)
  static class TransactionsThatAreNone {
    @Bean
    PlatformTransactionManager none() {
      return new AbstractPlatformTransactionManager() {
        @Override
        protected Object doGetTransaction() {
          return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
      };
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class AnotherDataSource {
    @Bean
    DataSource elsewhere() {
      JdbcDataSource memory = new JdbcDataSource();
      memory.setUrl("jdbc:h2:mem:elsewhere");
      return memory;
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class AccessLogThatForgets {
    @Bean
    AccessLog forgetting() {
      return look -> {};
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        TransactionsThatAreNone.class,
        AnotherDataSource.class,
        AccessLogThatForgets.class
      })
  void refusesToStart(Class<?> wrong) {
    assertThatThrownBy(
            () ->
                new SpringApplicationBuilder(FamilyPlanApplication.class, wrong)
                    .run("--server.port=0", "--familyplan.home=" + home))
        .hasStackTraceContaining("wired wrongly");
  }

  @Test
  void refusesToLeaveLooksOutInProduction() {
    assertThatThrownBy(
            () ->
                new SpringApplicationBuilder(FamilyPlanApplication.class)
                    .run(
                        "--server.port=0",
                        "--familyplan.home=" + home,
                        "--familyplan.mode=production",
                        "--familyplan.identity.issuer=https://issuer.example",
                        "--familyplan.access-log.off=true"))
        .hasStackTraceContaining("In production the access log cannot be switched off.");
  }
}
