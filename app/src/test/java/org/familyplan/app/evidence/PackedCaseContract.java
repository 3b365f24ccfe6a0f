package org.familyplan.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.familyplan.app.RunningService;
import org.familyplan.app.demo.workedcase.WorkedCase;
import org.familyplan.app.evidence.Pack.Said;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Packs of the worked case, with all its kinds of events, corrections and withdrawn consents. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PackedCaseContract {
  private static final Pattern CODE =
      Pattern.compile("(?<![\\p{L}\\d])\\p{Lu}[\\p{Lu}\\d_]{3,}(?![\\p{L}\\d])");
  private static final String PATH = "/v1/families/" + WorkedCase.FAMILY + "/evidence-pack";

  private RunningService service;
  private Path directory;
  private Path keys;

  abstract String[] store();

  @BeforeAll
  void play(@TempDir Path folder) throws IOException {
    directory = folder;
    List<String> settings = new ArrayList<>(List.of(store()));
    settings.add("--familyplan.demo=case");
    service = RunningService.start(settings.toArray(String[]::new));
    assertThat(service.post("/operator/checkpoints", "{}").statusCode()).isEqualTo(200);
    List<String> lines = new ArrayList<>();
    for (String log : List.of("events", "access")) {
      HttpResponse<String> listed = service.as("auditor").get("/v1/log/" + log + "/keys");
      Json.mapper()
          .readTree(listed.body())
          .get("keys")
          .valueStream()
          .forEach(each -> lines.add(each.stringValue()));
    }
    keys = Files.write(directory.resolve("keys.txt"), lines);
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private Pack pack(String user, String parameters) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                service
                    .as(user)
                    .request(PATH + "?minPosition=" + service.head() + parameters)
                    .GET()
                    .build(),
                BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return Pack.of(answer.body());
  }

  private Said verified(Pack pack) {
    Said said = pack.verify(directory, keys);
    assertThat(said.status()).as(said.text()).isZero();
    return said;
  }

  @Test
  void everyReadersPackVerifies() throws Exception {
    for (String reader : List.of("auditor", "national.auditor", "ole.friis", "mette")) {
      verified(pack(reader, "&lang=en"));
    }
  }

  @Test
  void everyKindOfEventIsShownAsItIsStored() throws Exception {
    Pack pack = pack("auditor", "");
    assertThat(pack.names("schemas/")).hasSizeGreaterThan(30);
    assertThat(verified(pack).text()).doesNotContain("withheld", "later revision");
  }

  @Test
  void aManagersPackWithholdsAndProvesWhatItWithholds() throws Exception {
    Pack pack = pack("ole.friis", "");
    JsonNode events = pack.json("manifest.json").get("events");
    assertThat(events.get("withheld").intValue()).isPositive();
    assertThat(events.get("shown").intValue()).isPositive();
    assertThat(verified(pack).text()).contains("events are withheld from this reader");
  }

  @Test
  void aPeriodBeginsWithThePlanAsItStood() throws Exception {
    Pack pack = pack("auditor", "&from=2014-09-01&until=2015-03-31");
    JsonNode events = pack.json("manifest.json").get("events");
    JsonNode first = pack.json("states/first.json");
    long before = events.get("firstVersion").longValue() - 1;
    assertThat(before).isPositive();
    assertThat(first.get("version").longValue()).isEqualTo(before);
    assertThat(first.get("validAt").stringValue()).isEqualTo("2014-09-01");
    assertThat(pack.json("states/last.json").get("version")).isEqualTo(events.get("lastVersion"));
    assertThat(pack.text("report.html")).doesNotContain("2014-08-26");
    verified(pack);
  }

  /** What is left in capitals is a law, or a file to write in the place of. */
  @Test
  void aReportSaysInWordsWhatIsACodeElsewhere() throws Exception {
    for (String reader : List.of("auditor", "ole.friis", "mette")) {
      for (String language : List.of("da", "en")) {
        String report = pack(reader, "&lang=" + language).text("report.html");
        String text = report.replaceAll("(?s)<style>.*?</style>|<[^>]*>", " ");
        assertThat(CODE.matcher(text).results().map(MatchResult::group).distinct())
            .as(reader + " " + language)
            .isSubsetOf("PAKKE", "NØGLER", "PACK", "KEYS", "GDPR");
      }
    }
  }

  @Test
  void aPastPeriodsFilesStayTheSame() throws Exception {
    String period = "&from=2014-09-01&until=2015-03-31";
    Pack pack = pack("auditor", period);
    assertThat(service.post("/operator/checkpoints", "{}").statusCode()).isEqualTo(200);
    assertThat(pack("auditor", period).files()).containsExactlyEntriesOf(pack.files());
  }
}
