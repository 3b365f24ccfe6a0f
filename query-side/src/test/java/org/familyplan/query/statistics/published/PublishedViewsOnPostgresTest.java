package org.familyplan.query.statistics.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.familyplan.platform.database.Database;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.database.PostgresServer;
import org.familyplan.platform.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** And the role that reads them reaches nothing else. */
class PublishedViewsOnPostgresTest extends PublishedViewsContract {
  private static final String ANALYST = "familyplan_analyst";

  @Override
  TestDatabase open(Path folder) {
    PostgresServer.shared()
        .administer(
            "postgres",
            "do $$ begin if not exists (select from pg_roles where rolname = '"
                + ANALYST
                + "') then create role "
                + ANALYST
                + " login; end if; end $$");
    return TestDatabase.postgres();
  }

  @Override
  JdbcTemplate reader(TestDatabase opened) {
    return connected(opened.settings().url(), ANALYST);
  }

  private List<Map<String, Object>> ownersView(String sql) {
    return owner(database()).queryForList(sql);
  }

  @Test
  void theAnalystReadsEveryViewOfTheSchema() {
    List<Map<String, Object>> views =
        ownersView(
            "select table_name from information_schema.views where table_schema = 'published'");
    assertThat(views).hasSize(7);
    for (Map<String, Object> each : views) {
      assertThat(reader().queryForList("select * from published." + each.get("table_name")))
          .isNotEmpty();
    }
  }

  @Test
  void theAnalystIsRefusedEveryTableOfEveryOtherSchema() {
    List<Map<String, Object>> tables =
        ownersView(
            "select table_schema, table_name from information_schema.tables"
                + " where table_schema not in ('published', 'pg_catalog', 'information_schema')");
    assertThat(tables)
        .extracting(each -> each.get("table_name"))
        .contains(
            "event_log",
            "vault",
            "person_key",
            "access_log",
            "access_content",
            "statistics_facts",
            "statistics_edition",
            "statistics_edition_reason",
            "statistics_extract",
            "statistics_export_piece",
            "employee",
            "plan_entry");
    for (Map<String, Object> each : tables) {
      String table = each.get("table_schema") + "." + each.get("table_name");
      assertRefused("select * from " + table);
      assertRefused("delete from " + table);
    }
  }

  @Test
  void theAnalystIsRefusedEveryFunction() {
    List<Map<String, Object>> functions =
        ownersView(
            "select n.nspname || '.' || p.proname as name from pg_proc p"
                + " join pg_namespace n on n.oid = p.pronamespace"
                + " where n.nspname not in ('pg_catalog', 'information_schema')");
    assertThat(functions).extracting(each -> each.get("name")).contains("public.refuse_change");
    for (Map<String, Object> each : functions) {
      assertRefused("select " + each.get("name") + "()");
    }
  }

  @Test
  void theAnalystWritesNothingAndMakesNothing() {
    assertRefused("insert into published.dim_edition (edition) values (9)");
    assertRefused("delete from published.dim_edition");
    assertRefused("update published.dim_edition set title = 'x'");
    assertRefused("create table published.mine (x int)");
    assertRefused("create table public.mine (x int)");
    assertRefused("create schema mine");
    assertRefused("create temporary table mine (x int)");
    assertRefused("create function pg_temp.f() returns int language sql as 'select 1'");
    assertRefused("create view published.peek as select 1 as x");
  }

  @Test
  void theAnalystBecomesNobodyElseAndSeesNoSecret() {
    assertRefused("set role " + DatabaseSettings.OWNER);
    assertRefused("set role " + DatabaseSettings.SERVICE);
    assertRefused("select * from pg_authid");
    assertRefused("select pg_read_file('PG_VERSION')");
    assertRefused("copy (select 1) to program 'true'");
    assertRefused("select lo_import('/etc/hostname')");
    assertThat(
            reader()
                .queryForList(
                    "select 1 from pg_roles where rolname = '"
                        + ANALYST
                        + "' and (rolsuper or rolcreaterole or rolcreatedb or rolreplication"
                        + " or rolbypassrls)"))
        .isEmpty();
  }

  private void assertRefused(String sql) {
    assertThatThrownBy(() -> reader().execute(sql))
        .as(sql)
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).as(sql).isEqualTo("42501"));
  }

  @Test
  void anOwnerWhoMayMakesTheRoleAndASecondMigrationGrantsItWhatItNeeds(@TempDir Path folder) {
    try (PostgresServer server = PostgresServer.in(folder.resolve("server"), Map.of())) {
      DatabaseSettings without = server.newDatabase();
      Database.open(without).close();
      assertThatThrownBy(() -> connected(without.url(), ANALYST).execute("select 1"))
          .isInstanceOf(DataAccessException.class);

      server.administer("postgres", "alter role " + DatabaseSettings.OWNER + " createrole");
      Database.open(without).close();

      assertThat(
              connected(without.url(), ANALYST).queryForList("select * from published.dim_edition"))
          .isEmpty();
    }
  }
}
