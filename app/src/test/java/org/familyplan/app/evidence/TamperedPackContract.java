package org.familyplan.app.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.familyplan.app.evidence.Pack.Said;
import org.familyplan.platform.keys.SigningKey;
import org.familyplan.platform.transparency.Statements;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whoever changes a pack is found out: without the service's key by the manifest's signature, and
 * by what the log itself proves even with it.
 */
abstract class TamperedPackContract extends PackContract {
  private static final List<String> ONE_OF_EACH =
      List.of(
          "manifest.json",
          "manifest.sig",
          "events/000006.json",
          "access-log/",
          "states/first.json",
          "states/000004.json",
          "states/last.json",
          "checkpoints/events.txt",
          "checkpoints/access.txt",
          "checkpoints/keys.txt",
          "proofs/",
          "schemas/",
          "rules.json",
          "report.html");

  @Test
  void aFlippedByteInAnyFileIsFound() {
    Pack pack = pack("auditor", "");
    for (String each : ONE_OF_EACH) {
      String name = pack.names(each).getFirst();
      assertWrong(
          pack.copy().flip(name), name.startsWith("manifest.") ? "" : name + " is not what");
    }
  }

  @Test
  void aFlippedByteIsFoundWhenTheManifestIsMadeToFit() {
    Pack pack = pack("auditor", "");
    for (String each : ONE_OF_EACH.subList(2, ONE_OF_EACH.size())) {
      String name = pack.names(each).getFirst();
      assertWrong(
          pack.copy().flip(name).fixManifest(), "the manifest is not the one that was signed");
    }
  }

  @Test
  void bytesThatBelongToNoFileAreFound() {
    Pack pack = pack("karen.holm", "");
    byte[] zip = pack.zipped();
    assertNotOnlyThePack(concat("#!/bin/sh\n".getBytes(UTF_8), zip), "before or within");
    assertNotOnlyThePack(concat(zip, new byte[] {0}), "after the end");
    assertNotOnlyThePack(concat(zip, new byte[60_000]), "after the end");
    byte[] commented = zip.clone();
    commented[zip.length - 2] = 3;
    assertNotOnlyThePack(concat(commented, "abc".getBytes(UTF_8)), "after the end");
    assertNotOnlyThePack(Unlisted.file(pack.copy().put("a", "x").zipped(), 0), "before the zip");
    assertNotOnlyThePack(
        Unlisted.file(pack.copy().put("checkpoints/z", "x").zipped(), 2), "between the files");
  }

  private void assertNotOnlyThePack(byte[] zip, String found) {
    Said said = Pack.verify(zip, directory, keys);
    assertThat(said.status()).as(said.text()).isEqualTo(1);
    assertThat(said.text()).startsWith("WRONG").contains(found);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private void assertWrong(Pack pack, String found) {
    Said said = pack.verify(directory, keys);
    assertThat(said.status()).as(said.text()).isNotZero();
    assertThat(said.text()).contains(found).doesNotStartWith("OK");
  }

  /** What even the service's key does not help. */
  private void assertFoundThoughSigned(Pack pack, String found) {
    Said said = pack.sign(service().part(Statements.class)).verify(directory, keys);
    assertThat(said.status()).as(said.text()).isEqualTo(1);
    assertThat(said.text()).startsWith("WRONG").contains(found).doesNotContain("manifest is not");
  }

  @Test
  void signingAnUntouchedPackAnewIsFine() {
    Pack pack = pack("auditor", "").sign(service().part(Statements.class));
    assertFine(pack);
  }

  @Test
  void aDroppedEventIsMissed() {
    Pack pack = pack("auditor", "");
    String dropped = "events/000005.json";
    assertWrong(pack.copy().drop(dropped), dropped + " is missing");
    assertWrong(pack.copy().drop(dropped).fixManifest(), "event 5 to 5 of the family is missing");
    Pack fixed = pack.copy().drop(dropped).drop("states/000005.json");
    count(fixed, "shown", -1);
    assertFoundThoughSigned(fixed, "event 5 to 5 of the family is missing");
  }

  @Test
  void aTailCutOffIsNotWhatWasSigned() {
    Pack cut = pack("auditor", "").drop("events/000008.json").drop("states/000008.json");
    count(cut, "shown", -1);
    count(cut, "lastVersion", -1);
    assertWrong(cut.fixManifest(), "the manifest is not the one that was signed");
  }

  private static void count(Pack pack, String name, int more) {
    pack.edit(
        "manifest.json",
        manifest -> {
          ObjectNode events = (ObjectNode) manifest.get("events");
          events.put(name, events.get(name).intValue() + more);
        });
  }

  @Test
  void anEventOfAnotherPackIsFound() throws IOException {
    Pack one = pack("auditor", "");
    aFamily();
    Pack other = pack("auditor", "");
    Pack swapped = one.put("events/000007.json", other.text("events/000007.json"));
    assertWrong(swapped, "events/000007.json is not what the manifest has a checksum of");
    assertFoundThoughSigned(swapped, "events/000007.json is an event of another family");
  }

  @Test
  void eventsInEachOthersPlaceAreFound() {
    Pack pack = pack("auditor", "");
    String first = pack.text("events/000007.json");
    pack.put("events/000007.json", pack.text("events/000008.json"));
    pack.put("events/000008.json", first);
    assertFoundThoughSigned(pack, "events/000007.json holds event 8 of the family");
  }

  @Test
  void aForgedValueIsFound() {
    Pack pack = pack("auditor", "");
    String goalAdded = pack.event("goal.GoalAdded");
    assertFoundThoughSigned(
        pack.copy().change(goalAdded, text -> text.replace(SECRET, "Lion work at the harbour")),
        "is not the one that the stored bytes commit to");
    assertFoundThoughSigned(
        pack.copy()
            .edit(
                goalAdded,
                event -> ((ObjectNode) event.at("/view/content")).put("wording", "Lion work")),
        "what is shown is not what the stored bytes say at /content/wording");
    assertFoundThoughSigned(
        pack.copy()
            .edit(
                goalAdded,
                event ->
                    ((ArrayNode) event.get("openings"))
                        .addObject()
                        .put("reference", jonas)
                        .put("salt", "AAAA")
                        .put("value", "x")),
        "a value is opened that the stored bytes do not commit to");
  }

  @Test
  void aForgedCodeOrActorIsFound() {
    Pack pack = pack("auditor", "");
    String goalAdded = pack.event("goal.GoalAdded");
    assertFoundThoughSigned(
        pack.copy()
            .edit(
                goalAdded, event -> ((ObjectNode) event.at("/view/content")).put("area", "HEALTH")),
        "at /content/area");
    assertFoundThoughSigned(
        pack.copy()
            .edit(
                goalAdded,
                event -> ((ObjectNode) event.at("/view/recordedBy")).put("actor", "ole.friis")),
        "at /actor");
    assertFoundThoughSigned(
        pack.copy()
            .edit(
                goalAdded,
                event -> ((ObjectNode) event.get("view")).put("effectiveFrom", "2014-07-14")),
        "at /effectiveFrom");
    assertFoundThoughSigned(
        pack.copy().edit(goalAdded, event -> ((ObjectNode) event.get("view")).put("revision", 2)),
        "what is shown is not what the stored bytes say");
  }

  @Test
  void aChangedLeafIsFoundEvenWithItsHash() {
    Pack pack = pack("auditor", "");
    Consumer<ObjectNode> flipped =
        event -> {
          byte[] leaf = Base64.getDecoder().decode(event.get("leaf").stringValue());
          leaf[leaf.length - 3] ^= 1;
          event.put("leaf", Base64.getEncoder().encodeToString(leaf));
        };
    assertFoundThoughSigned(
        pack.copy().edit("events/000007.json", flipped),
        "events/000007.json: the stored bytes are not those of its hash");
    String look = pack.names("access-log/").getFirst();
    assertFoundThoughSigned(
        pack.copy().edit(look, flipped), look + ": the stored bytes are not those of its hash");
  }

  @Test
  void anAlteredHashOfAWithheldEventIsFound() {
    Pack pack = pack("ole.friis", "");
    String held =
        pack.names("events/").stream()
            .filter(each -> !pack.json(each).get("withheld").isNull())
            .findFirst()
            .orElseThrow();
    String hash = pack.json("events/000001.json").get("leafHash").stringValue();
    Consumer<ObjectNode> otherHash = event -> event.put("leafHash", hash);
    Consumer<ObjectNode> otherProof =
        event -> ((ObjectNode) event.get("proof")).put("leafHash", hash);
    assertFoundThoughSigned(pack.copy().edit(held, otherHash), "its proof is of another entry");
    assertFoundThoughSigned(
        pack.copy().edit(held, otherHash.andThen(otherProof)),
        "its proof does not show that it is in the log");
    assertFoundThoughSigned(
        pack.copy().edit(held, event -> event.put("position", 1)), "its proof is of another entry");
  }

  @Test
  void aForgedLookIsFound() {
    Pack pack = pack("auditor", "");
    String look =
        pack.names("access-log/").stream()
            .filter(each -> pack.text(each).contains("karen.holm"))
            .findFirst()
            .orElseThrow();
    assertFoundThoughSigned(
        pack.copy()
            .edit(look, each -> ((ObjectNode) each.get("view")).put("employee", "ole.friis")),
        "what is shown is not what the stored bytes say at /employee");
    assertFoundThoughSigned(
        pack.copy().drop(look), "the pack holds another number of looks than its manifest says");
  }

  @Test
  void statesThatDoNotFollowAreFound() {
    Pack pack = pack("auditor", "");
    assertFoundThoughSigned(
        pack.copy().edit("states/last.json", state -> state.put("municipality", "101")),
        "the patches do not turn the first state into the last");
    assertFoundThoughSigned(
        pack.copy().put("states/000004.json", "[]"),
        "states/000004.json does not lead to the state after that event");
    Pack hole = pack.copy().drop("states/000008.json");
    hole.put("states/last.json", "null");
    assertFoundThoughSigned(hole, "there is not a state after each event");
  }

  @Test
  void checkpointsThatDoNotFitAreFound() throws IOException {
    sign();
    Pack pack = pack("auditor", "");
    String proof = pack.names("proofs/events-").getFirst();
    assertFoundThoughSigned(
        pack.copy().put(proof, pack.text(pack.names("proofs/access-").getFirst())),
        proof + " does not show that the log only grew since");
    assertFoundThoughSigned(pack.copy().drop(proof), proof + " cannot be read");
    assertFoundThoughSigned(
        pack.copy().put("checkpoints/events.txt", pack.text("checkpoints/access.txt")),
        "events: there is no signed checkpoint that the proofs lead to");
    Path fork = Files.writeString(directory.resolve("fork.txt"), forked(pack));
    Said said = pack.verify(directory, keys, fork);
    assertThat(said.status()).as(said.text()).isEqualTo(1);
    assertThat(said.text()).contains("FORK");
  }

  /** Another root for the size that the pack rests on, signed with the service's key. */
  private String forked(Pack pack) {
    JsonNode events = pack.json("manifest.json").get("events");
    String origin = events.get("origin").stringValue();
    String text = origin + "\n" + events.get("size") + "\n" + "A".repeat(43) + "=\n";
    byte[] signature = service().part(SigningKey.class).sign(text.getBytes(StandardCharsets.UTF_8));
    byte[] withId = new byte[4 + signature.length];
    System.arraycopy(HexFormat.of().parseHex(keyId(origin)), 0, withId, 0, 4);
    System.arraycopy(signature, 0, withId, 4, signature.length);
    return text + "\n\u2014 " + origin + " " + Base64.getEncoder().encodeToString(withId) + "\n";
  }

  private String keyId(String origin) {
    try {
      return Files.readAllLines(keys).stream()
          .filter(each -> each.startsWith(origin + "+"))
          .map(each -> each.split("\\+", -1)[1])
          .reduce((first, second) -> second)
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void filesThatDoNotBelongInAPackAreFound() {
    Pack pack = pack("auditor", "");
    assertWrong(
        pack.copy().put("events/more.json", "{}"), "events/more.json is not in the manifest");
    assertFoundThoughSigned(
        pack.copy().put("extra.txt", "x"), "extra.txt is a file that no pack has");
    assertFoundThoughSigned(pack.copy().drop("rules.json"), "the pack lacks rules.json");
    assertFoundThoughSigned(
        pack.copy().drop(pack.names("schemas/goal").getFirst()), "the pack lacks schemas/goal");
    assertWrong(pack.copy().put("../outside.txt", "x"), "a name that no pack has");
    assertWrong(pack.copy().put("/etc/passwd", "x"), "a name that no pack has");
    assertThat(Files.exists(directory.resolveSibling("outside.txt"))).isFalse();
  }

  @Test
  void aFileThatIsThereTwiceIsFound() throws IOException {
    byte[] twice =
        new String(
                pack("auditor", "").put("report.htmX", "<p>other</p>").zipped(),
                StandardCharsets.ISO_8859_1)
            .replace("report.htmX", "report.html")
            .getBytes(StandardCharsets.ISO_8859_1);
    Said said = Pack.verify(twice, directory, keys);
    assertThat(said.status()).as(said.text()).isNotZero();
    assertThat(said.text()).contains("report.html twice");
  }

  @Test
  void moreThanAPackMayHoldIsNotRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("manifest.json"));
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 130; i++) {
        zip.write(zeros);
      }
    }
    Said said = Pack.verify(bytes.toByteArray(), directory, keys);
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.text()).contains("holds more than a pack may");
  }

  @Test
  void whatIsNoPackIsNotJudged() {
    assertThat(Pack.verify(new byte[] {1, 2, 3}, directory, keys).status()).isEqualTo(2);
    Pack pack = pack("auditor", "");
    assertThat(pack.copy().drop("manifest.json").verify(directory, keys).status()).isEqualTo(2);
    assertThat(pack.copy().put("manifest.json", "{").verify(directory, keys).status()).isEqualTo(2);
    String deep = "[".repeat(100_000);
    assertWrong(pack.copy().put("states/first.json", deep).fixManifest(), "cannot be followed");
  }
}
