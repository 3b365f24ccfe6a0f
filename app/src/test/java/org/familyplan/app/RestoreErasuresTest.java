package org.familyplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.familyplan.app.operator.OperatorCommand;
import org.familyplan.platform.database.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A backup from before an erasure is restored without what was erased since. */
class RestoreErasuresTest {
  private static final String JONAS = UUID.randomUUID().toString();
  private static final String METTE = UUID.randomUUID().toString();
  private static final String CPR = "1703715555";

  private final String family = UUID.randomUUID().toString();
  @TempDir Path directory;

  @Test
  void whatWasErasedAfterTheBackupStaysErasedOnH2() throws IOException {
    comesBackWithoutWhatWasErased(onH2("live"), onH2("again"), onH2("all"));
  }

  @Test
  void whatWasErasedAfterTheBackupStaysErasedOnPostgres() throws IOException {
    comesBackWithoutWhatWasErased(onPostgres("live"), onPostgres("again"), onPostgres("all"));
  }

  private void comesBackWithoutWhatWasErased(String[] live, String[] again, String[] all)
      throws IOException {
    Path list = directory.resolve("erasures.jsonl");
    String backup = directory.resolve("live/backups/before.zip").toString();
    try (RunningService service = RunningService.start(live)) {
      family(service);
      post(service, "/operator/backups", "'name':'before.zip'");
      erase(service, JONAS);
    }
    run(live, "list-erasures", list.toString());
    assertThat(list).isNotEmptyFile();

    run(again, "restore", backup, "--erasures=" + list);
    run(all, "restore", backup, "--erasures=none");

    try (RunningService service = RunningService.start(again)) {
      String told = told(service);
      assertThat(told).contains("Mette", "about-mette", "ERASED");
      assertThat(told).doesNotContain("Jonas", "about-jonas");
      assertThat(found(service)).doesNotContain(family);
      assertThat(keys(service)).containsExactly(METTE);
    }
    try (RunningService service = RunningService.start(all)) {
      assertThat(told(service)).contains("Mette", "Jonas", "about-jonas").doesNotContain("ERASED");
      assertThat(found(service)).contains(family);
      assertThat(keys(service)).contains(METTE, JONAS);
    }
  }

  private void family(RunningService service) {
    post(
        service,
        "/v1/families",
        "'familyId':'%s','openedOn':'2014-06-20','referredOn':'2014-06-10','acceptedOn':'2014-06-17'",
        family);
    String member =
        "'personId':'%s','role':'PROVIDER','sex':'MALE','name':'%s','birthDate':'1971-03-17',"
            + "'since':'2014-06-20'";
    post(service, families("/members"), member + ",'cpr':'" + CPR + "'", JONAS, "Jonas");
    post(service, families("/members"), member, METTE, "Mette");
    String note = "'subjects':['%s'],'informationKind':'SOCIAL','text':'%s','notedOn':'2014-07-16'";
    post(service, families("/notes"), note, JONAS, "about-jonas");
    post(service, families("/notes"), note, METTE, "about-mette");
  }

  private void erase(RunningService service, String person) {
    String erasure = UUID.randomUUID().toString();
    post(
        service,
        families("/members/" + person + "/erasure-requests"),
        "'erasureId':'%s','requestedBy':'%s','wish':'All of it','requestedOn':'2020-01-01'",
        erasure,
        person);
    String request = families("/erasure-requests/" + erasure);
    post(
        service,
        request + "/decision",
        "'outcome':'GRANTED','entries':[],'reasons':'No duty to keep','decidedOn':'2020-01-02'");
    post(service, request + "/certificate", "'erasedOn':'2020-01-03'");
  }

  private String told(RunningService service) {
    String fresh = "?minPosition=" + service.head();
    return service.get(families("/plan") + fresh).body()
        + service.get(families("/history") + fresh).body();
  }

  private static String found(RunningService service) {
    return service.post("/v1/families/search", "{\"cpr\":\"" + CPR + "\"}").body();
  }

  /** Whose keys there are, the family's own aside. */
  private Stream<String> keys(RunningService service) {
    return service
        .part(JdbcTemplate.class)
        .queryForList("select owner from person_key", UUID.class)
        .stream()
        .map(UUID::toString)
        .filter(each -> !each.equals(family));
  }

  private String families(String path) {
    return "/v1/families/" + family + path;
  }

  private static void post(RunningService service, String path, String members, Object... values) {
    String body = "{" + String.format(Locale.ROOT, members, values).replace('\'', '"') + "}";
    HttpResponse<String> answer = service.post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
  }

  private String[] onH2(String name) throws IOException {
    return new String[] {home(name)};
  }

  private String[] onPostgres(String name) throws IOException {
    String[] settings = RunningService.onNewDatabase(PostgresServer.shared());
    settings[settings.length - 1] = home(name);
    return settings;
  }

  /** A folder of its own for each store; the keys are the same, as an operator keeps them. */
  private String home(String name) throws IOException {
    Path home = directory.resolve(name);
    Path keys = directory.resolve("keys");
    Files.createDirectories(keys);
    Files.createDirectories(home);
    Files.createSymbolicLink(home.resolve("keys"), keys);
    return "--familyplan.home=" + home;
  }

  private static void run(String[] settings, String... command) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    String[] args = Stream.concat(Stream.of(command), Stream.of(settings)).toArray(String[]::new);
    int status =
        FamilyPlanApplication.run(
            OperatorCommand.of(args).orElseThrow(),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            args);
    assertThat(status).as(errors.toString(StandardCharsets.UTF_8)).isZero();
  }
}
