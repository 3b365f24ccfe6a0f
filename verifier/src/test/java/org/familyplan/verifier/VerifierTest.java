package org.familyplan.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of tampering is found and named; nothing else is. */
class VerifierTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @TempDir Path directory;

  @Test
  void saysYesAndWhatItCannotExclude() throws IOException {
    ExportFile export = ExportFile.of(700);
    export.add(5);
    assertThat(verify(export)).isZero();
    assertThat(said())
        .startsWith("OK")
        .contains("705 entries, the first 700 are as they were signed")
        .contains("the last 5 came after the last checkpoint")
        .contains("no checkpoints kept elsewhere were given");
  }

  @Test
  void namesTheEntryThatWasChanged() throws IOException {
    ExportFile export = ExportFile.of(700);
    export.entries.set(299, ExportFile.event(300, "another payload"));
    assertWrong(export, "events, index 299: the entry was changed, as the checkpoint of size 700");
  }

  @Test
  void namesTheStoredHashThatWasChanged() throws IOException {
    ExportFile export = ExportFile.of(700);
    export.leaves.set(299, filled((byte) 7));
    assertWrong(export, "events, index 299: the stored leaf hash was changed, the entry is as");
  }

  @Test
  void namesTheHigherHashThatWasChanged() throws IOException {
    ExportFile export = ExportFile.of(700);
    export.tiles.set(1, ExportFile.tile(1, 1, filled((byte) 7)));
    assertWrong(export, "events: the stored hash of level 1 at index 1 was changed");
  }

  @Test
  void namesTheHigherHashThatIsMissing() throws IOException {
    ExportFile export = ExportFile.of(700);
    export.tiles.removeFirst();
    assertWrong(export, "events: the stored hash of level 1 at index 0 is missing");
  }

  @Test
  void namesTheEntryThatWasDropped() throws IOException {
    ExportFile export = ExportFile.of(700);
    export.entries.remove(299);
    assertThat(verify(export)).isEqualTo(1);
    assertThat(said()).contains("events, index 299: the entry is missing, as the checkpoint");
  }

  @Test
  void namesEntriesThatWereSwapped() throws IOException {
    ExportFile export = ExportFile.of(700);
    Collections.swap(export.entries, 299, 301);
    assertThat(verify(export)).isEqualTo(1);
    assertThat(said()).contains("index 299", "index 301");
  }

  @Test
  void namesTheEntryThatWasInserted() throws IOException {
    ExportFile export = ExportFile.of(700);
    export.entries.add(300, ExportFile.event(300, "inserted"));
    assertThat(verify(export)).isEqualTo(1);
    assertThat(said()).contains("behind index 299: an entry of position 300");
  }

  @Test
  void namesWhereEntriesAndHashesThatFitEachOtherDoNotFitTheCheckpoint() throws IOException {
    ExportFile export = ExportFile.of(400);
    export.add(300);
    export.sign();
    export.entries.set(499, ExportFile.event(500, "another history"));
    export.leaves.set(499, new Sha256().leaf(export.entries.get(499)));
    export.add(1);
    assertWrong(export, "the checkpoint of size 700 (export) disagrees with the log events");
    assertThat(said()).contains("index 400 to 699 is not what was signed");
  }

  @Test
  void findsATailThatWasCutWhenItsCheckpointIsKeptElsewhere() throws IOException {
    ExportFile longer = ExportFile.of(300);
    Path elsewhere = kept(longer.notes.getFirst());
    String own = longer.note(200, longer.root(longer.leaves.subList(0, 200)));
    longer.notes.set(0, own);
    longer.entries.subList(200, 300).clear();
    longer.leaves.subList(200, 300).clear();
    longer.tiles.clear();
    Path keys = longer.writeKeys(directory);
    String file = longer.write(directory).toString();
    assertThat(run(file, "--key", keys.toString())).isZero();
    assertThat(said()).contains("a tail with its checkpoints was cut off");
    assertThat(run(file, "--key", keys.toString(), "--checkpoints", elsewhere.toString()))
        .isEqualTo(1);
    assertThat(said())
        .contains("CUT TAIL: the log events ends at index 199")
        .contains("100 entries more");
  }

  @Test
  void findsAForkedHistory() throws IOException {
    ExportFile export = ExportFile.of(300);
    Path elsewhere = kept(export.note(300, filled((byte) 3)));
    Path keys = export.writeKeys(directory);
    assertThat(
            run(
                export.write(directory).toString(),
                "--key",
                keys.toString(),
                "--checkpoints",
                elsewhere.toString()))
        .isEqualTo(1);
    assertThat(said()).contains("FORK: ").contains("two histories were signed");
  }

  @Test
  void findsAForkThatWasSignedBeforeTheLastCheckpoint() throws IOException {
    ExportFile export = ExportFile.of(300);
    export.notes.addFirst(export.note(100, filled((byte) 3)));
    assertWrong(export, "FORK: the checkpoint of size 100 (export) of the log events");
  }

  @Test
  void refusesAKeyThatDidNotSign() throws IOException {
    ExportFile export = ExportFile.of(3);
    Path keys = new ExportFile().writeKeys(directory);
    assertThat(run(export.write(directory).toString(), "--key", keys.toString())).isEqualTo(1);
    assertThat(said()).contains("is signed by none of the given keys").contains("no checkpoint");
  }

  @Test
  void refusesASignatureThatDoesNotFit() throws IOException {
    ExportFile export = ExportFile.of(3);
    String note = export.notes.getFirst();
    export.notes.set(0, note.replaceFirst("\n3\n", "\n2\n"));
    assertThat(verify(export)).isEqualTo(1);
    assertThat(said()).contains("the checkpoint of size 2 (export)").contains("a wrong signature");
  }

  @Test
  void findsTimesThatGoBackAndFamiliesWithHoles() throws IOException {
    ExportFile export = ExportFile.of(10);
    export.add(2);
    export.entries.set(11, ExportFile.event(12, 5, "late"));
    export.leaves.removeLast();
    assertThat(verify(export)).isEqualTo(1);
    assertThat(said()).contains("index 11: recorded before the entry that it follows");
  }

  @Test
  void takesWhatWasDisposedOfUnderACertificate() throws IOException {
    ExportFile export = ExportFile.of(3);
    export.look("a");
    export.look("b");
    export.signLooks();
    export.dispose(0);
    export.disposals = "1 1 2026-01-01T00:00:00Z\n";
    assertThat(verify(export)).isZero();
    assertThat(said()).contains("of 1 entries only the hash is left");
    export.disposals = "";
    assertWrong(export, "access, index 0: what it said is gone, without a certificate of disposal");
  }

  @Test
  void namesTheLookThatWasChanged() throws IOException {
    ExportFile export = ExportFile.of(3);
    export.look("a");
    export.look("b");
    export.signLooks();
    byte[] changed = export.looks.get(1);
    changed[changed.length - 1] ^= 1;
    assertWrong(export, "access, index 1: the entry was changed");
  }

  @Test
  void provesNothingWithoutACheckpoint() throws IOException {
    ExportFile export = ExportFile.of(3);
    export.notes.clear();
    assertWrong(export, "events: there is no checkpoint, so nothing proves any of 3 entries");
  }

  @Test
  void cannotReadWhatIsNoExport() throws IOException {
    Path keys = ExportFile.of(3).writeKeys(directory);
    Path file = Files.writeString(directory.resolve("no.zip"), "no zip");
    assertThat(run(file.toString(), "--key", keys.toString())).isEqualTo(2);
    assertThat(run(file.toString())).isEqualTo(2);
    assertThat(said()).contains("Usage");
    Path noKey = Files.writeString(directory.resolve("no.key"), "a+b+c");
    assertThat(run(file.toString(), "--key", noKey.toString())).isEqualTo(2);
  }

  @Test
  void checksSingleProofsAgainstCheckpoints() throws IOException {
    ExportFile export = ExportFile.of(2);
    Path elsewhere = kept(export.notes.getFirst());
    Path keys = export.writeKeys(directory);
    String[] trust = {"--key", keys.toString(), "--checkpoints", elsewhere.toString()};
    Path proof = directory.resolve("proof.json");
    for (int index : new int[] {0, 1}) {
      Files.writeString(proof, proof(export, index));
      assertThat(run("inclusion", proof.toString(), trust[0], trust[1], trust[2], trust[3]))
          .isEqualTo(index);
    }
    assertThat(said()).contains("the proof does not show that the leaf is at index 1 of 2");
  }

  private static String proof(ExportFile export, int index) {
    Base64.Encoder base64 = Base64.getEncoder();
    return "{\"origin\":\"%s\",\"index\":%s,\"size\":2,\"leafHash\":\"%s\",\"root\":\"x\",\"path\":[\"%s\"]}"
        .formatted(
            ExportFile.ORIGIN,
            index,
            base64.encodeToString(export.leaves.get(0)),
            base64.encodeToString(export.leaves.get(1)));
  }

  private Path kept(String note) throws IOException {
    return Files.writeString(directory.resolve("kept.txt"), note);
  }

  private void assertWrong(ExportFile export, String finding) throws IOException {
    assertThat(verify(export)).isEqualTo(1);
    assertThat(said()).startsWith("WRONG").contains("wrong: " + finding);
    assertThat(said().lines().filter(line -> line.contains("wrong:"))).hasSize(1);
  }

  private int verify(ExportFile export) throws IOException {
    Path keys = export.writeKeys(directory);
    return run(export.write(directory).toString(), "--key", keys.toString());
  }

  private int run(String... args) {
    out.reset();
    return Verifier.run(new PrintStream(out, true, StandardCharsets.UTF_8), args);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static byte[] filled(byte value) {
    byte[] hash = new byte[Sha256.LENGTH];
    Arrays.fill(hash, value);
    return hash;
  }
}
