package org.familyplan.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.familyplan.api.transparency.LogName;
import org.familyplan.app.transparency.SignedStore.Said;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.keys.SigningKey;
import org.familyplan.platform.transparency.ChangedEntry;
import org.familyplan.platform.transparency.SigningRefused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whoever can do everything to the rows is found out: the verifier names what was changed. Signed
 * at 300 and at 400 events; three more came later.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TamperingContract {
  private static final String FLIP = "set %s = ? where position = 150";

  private SignedStore store;

  abstract TestDatabase open(Path directory);

  @BeforeAll
  void signTwice(@TempDir Path directory) {
    store = new SignedStore(open(directory), directory, SigningKey.random());
    store.append(140);
    store.append(160);
    store.look(20);
    store.sign();
    store.append(100);
    store.look(10);
    store.sign();
    store.append(3);
    store.save();
  }

  @AfterEach
  void putBack() {
    store.putBack();
  }

  @AfterAll
  void close() {
    store.close();
  }

  @Test
  void saysYesWhenNothingWasChanged() {
    assertThat(store.verify().status()).as(store.verify().text()).isZero();
    Said said = store.verify(store.elsewhere());
    assertThat(said.status()).as(said.text()).isZero();
    assertThat(said.text())
        .contains("403 entries, the first 400 are as they were signed")
        .contains("30 entries, the first 30 are as they were signed");
  }

  private record Tampering(String name, Consumer<JdbcTemplate> change, String... found) {}

  @TestFactory
  Stream<DynamicTest> eachChangeOfARowIsNamed() {
    return tamperings()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(),
                    () -> {
                      store.putBack();
                      store.tamper(each.change());
                      Said said = store.verify(store.elsewhere());
                      assertThat(said.status()).as(said.text()).isEqualTo(1);
                      assertThat(said.text()).contains(each.found());
                    }));
  }

  private Stream<Tampering> tamperings() {
    return Stream.of(
        new Tampering(
            "a byte of a payload",
            jdbc -> flip(jdbc, "event_log", "payload"),
            "events, index 149: the entry was changed, as the checkpoint of size 300"),
        new Tampering(
            "a byte of the metadata",
            jdbc -> flip(jdbc, "event_log", "metadata"),
            "events, index 149: the entry was changed"),
        new Tampering(
            "a recorded time, by one microsecond",
            jdbc ->
                jdbc.update(
                    "update event_log set recorded_at = recorded_at + interval '0.000001' second"
                        + " where position = 150"),
            "events, index 149: the entry was changed"),
        new Tampering(
            "an event's kind",
            jdbc -> jdbc.update("update event_log set name = 'x.Y' where position = 350"),
            "events, index 349: the entry was changed, as the checkpoint of size 400"),
        new Tampering(
            "a dropped event",
            jdbc -> jdbc.update("delete from event_log where position = 150"),
            "events, index 149: the entry is missing, as the checkpoint of size 300"),
        new Tampering(
            "two swapped events",
            jdbc -> swap(jdbc, 150, 160),
            "events, index 149: the entry was changed",
            "events, index 159: the entry was changed"),
        new Tampering(
            "an inserted event, the others moved",
            this::insert,
            "events, index 150 to 299: the entry was changed"),
        new Tampering(
            "an event of the unsigned end that goes back in time",
            jdbc ->
                jdbc.update(
                    "update event_log set recorded_at = timestamp with time zone"
                        + " '2001-01-01 00:00:00+00' where position = 402"),
            "events, index 401: recorded before the entry that it follows"),
        new Tampering(
            "a tail cut off the events",
            jdbc -> jdbc.update("delete from event_log where position > 390"),
            "events, index 390 to 399: the entry is missing"),
        new Tampering(
            "a tail cut off everywhere in the database",
            TamperingContract::cutEverywhere,
            "CUT TAIL: the log events ends at index 299, the checkpoint of size 400 (events.txt)"
                + " has 100 entries more"),
        new Tampering(
            "a leaf hash in a tile",
            jdbc -> flipHash(jdbc, 0, 0),
            "events, index 0: the stored leaf hash was changed, the entry is as it was signed"),
        new Tampering(
            "a hash above the leaves",
            jdbc -> flipHash(jdbc, 1, 0),
            "events: the stored hash of level 1 at index 0 was changed"),
        new Tampering(
            "a row of tiles dropped",
            jdbc -> jdbc.update("delete from tree_hash where log = 'events' and level = 1"),
            "events: the stored hash of level 1 at index 0 is missing"),
        new Tampering(
            "a checkpoint's root",
            jdbc ->
                jdbc.update(
                    "update checkpoint set note = replace(note, '400', '399') where size = 400"),
            "the checkpoint of size 399 (export)",
            "has a wrong signature"),
        new Tampering(
            "an event and its leaf hash together",
            jdbc -> {
              flip(jdbc, "event_log", "payload");
              jdbc.update("delete from tree_hash where log = 'events'");
              jdbc.update("update tree_head set size = 0 where log = 'events'");
            },
            "the checkpoint of size 300 (events.txt) disagrees with the log events"),
        new Tampering(
            "an entry of the access log",
            jdbc ->
                jdbc.update(
                    "update access_content set content = ? where position = 7",
                    "{}".getBytes(StandardCharsets.UTF_8)),
            "access, index 6: the entry was changed, as the checkpoint of size 20"),
        new Tampering(
            "an entry of the access log emptied without a certificate",
            jdbc -> jdbc.update("delete from access_content where position = 7"),
            "access, index 6: what it said is gone, without a certificate of disposal"),
        new Tampering(
            "an entry of the access log dropped",
            jdbc -> jdbc.update("delete from access_log where position = 7"),
            "access, index 6: the entry is missing"));
  }

  private static void flip(JdbcTemplate jdbc, String table, String column) {
    byte[] bytes =
        jdbc.queryForObject(
            "select " + column + " from " + table + " where position = 150", byte[].class);
    bytes[bytes.length / 2] ^= 1;
    jdbc.update("update " + table + " " + FLIP.formatted(column), bytes);
  }

  private static void swap(JdbcTemplate jdbc, int one, int other) {
    move(jdbc, one, 999_999);
    move(jdbc, other, one);
    move(jdbc, 999_999, other);
  }

  private static void move(JdbcTemplate jdbc, int from, int to) {
    jdbc.update("update event_log set position = ? where position = ?", to, from);
  }

  private void insert(JdbcTemplate jdbc) {
    jdbc.update("update event_log set position = position + 100000 where position > 150");
    jdbc.update("update event_log set position = position - 99999 where position > 100000");
    jdbc.update(
        "insert into event_log select 151, recorded_at, ?, 0, ?, name, revision, payload, metadata"
            + " from event_log where position = 150",
        UUID.randomUUID(),
        UUID.randomUUID());
    jdbc.update("update log_head set position = position + 1");
  }

  private static void cutEverywhere(JdbcTemplate jdbc) {
    jdbc.update("delete from event_log where position > 300");
    jdbc.update("update log_head set position = 300");
    jdbc.update("delete from checkpoint where size > 300");
    jdbc.update("delete from tree_hash where log = 'events' and level = 0 and first >= 300");
    jdbc.update("update tree_head set size = 300 where log = 'events'");
  }

  private static void flipHash(JdbcTemplate jdbc, int level, int first) {
    String where = " where log = 'events' and level = " + level + " and first = " + first;
    byte[] hashes = jdbc.queryForObject("select hashes from tree_hash" + where, byte[].class);
    hashes[3] ^= 1;
    jdbc.update("update tree_hash set hashes = ?" + where, hashes);
  }

  @Test
  void aCutTailIsNotFoundWithoutCheckpointsKeptElsewhereAndTheVerifierSaysSo() {
    store.tamper(TamperingContract::cutEverywhere);
    Said said = store.verify();
    assertThat(said.status()).as(said.text()).isZero();
    assertThat(said.text()).contains("no checkpoints kept elsewhere were given");
  }

  @Test
  void whatIsBehindAPublishedCheckpointIsNotSigned() {
    store.tamper(TamperingContract::cutEverywhere);
    assertThatThrownBy(() -> store.sign(LogName.EVENTS))
        .isInstanceOf(SigningRefused.class)
        .hasMessageContaining(
            "a published checkpoint has 400 entries, the store is behind it with 300");
    store.append(150);
    assertThatThrownBy(() -> store.sign(LogName.EVENTS))
        .isInstanceOf(SigningRefused.class)
        .hasMessageContaining("the first 400 entries are not those of a published checkpoint");
    assertThat(store.sign(LogName.ACCESS)).isPresent();
  }

  @Test
  void aLogThatIsShorterThanItsTreeIsNotSigned() {
    store.tamper(
        jdbc -> {
          jdbc.update("delete from event_log where position > 390");
          jdbc.update("update log_head set position = 390");
        });
    assertThatThrownBy(() -> store.sign(LogName.EVENTS))
        .isInstanceOf(SigningRefused.class)
        .hasMessageContaining("ends at position 390, but its tree has taken in 400");
  }

  @Test
  void aTreeThatWasChangedIsNotSigned() {
    store.tamper(jdbc -> flipHash(jdbc, 1, 0));
    assertThatThrownBy(() -> store.sign(LogName.EVENTS))
        .isInstanceOf(SigningRefused.class)
        .hasMessageContaining("the first 400 entries are not those of the last checkpoint");
  }

  @Test
  void aTreeWithHolesIsNotSigned() {
    store.tamper(jdbc -> jdbc.update("delete from tree_hash where log = 'events' and level = 1"));
    assertThatThrownBy(() -> store.sign(LogName.EVENTS))
        .isInstanceOf(SigningRefused.class)
        .hasMessageContaining("hashes are missing in tile 0 of level 1");
  }

  @Test
  void anEventThatWasDroppedBeforeTheTreeTookItInStopsSigning() {
    store.tamper(jdbc -> jdbc.update("delete from event_log where position = 402"));
    assertThatThrownBy(() -> store.sign(LogName.EVENTS))
        .isInstanceOf(SigningRefused.class)
        .hasMessageContaining("the entry at position 402 is missing");
  }

  @Test
  void anEventThatWasChangedGetsNoProof() {
    UUID event =
        new JdbcTemplate(store.database.dataSource())
            .queryForObject("select event_id from event_log where position = 150", UUID.class);
    assertThat(store.proofs().inclusion(event, 300L).index()).isEqualTo(149);
    store.tamper(jdbc -> flip(jdbc, "event_log", "payload"));
    assertThatThrownBy(() -> store.proofs().inclusion(event, 300L)).hasMessage("log.entry-changed");
  }

  /** All that is left of an entry once it is disposed of is found out while its bytes are there. */
  @Test
  void aLeafHashBesideAnEntryOfTheAccessLogIsFoundOutBeforeItIsNeeded() {
    assertThat(store.changedLookHashes()).isEmpty();
    assertThat(store.proofs().inclusion(LogName.ACCESS, 6, null).index()).isEqualTo(6);
    store.tamper(jdbc -> changeLeafHash(jdbc, 7));
    assertThat(store.changedLookHashes()).containsExactly(7L);
    assertThatThrownBy(() -> store.proofs().inclusion(LogName.ACCESS, 6, null))
        .hasMessage("log.entry-changed");
    assertThat(store.proofs().inclusion(LogName.ACCESS, 7, null).index()).isEqualTo(7);
  }

  @Test
  void nothingIsDisposedOfWhileALeafHashThatIsToStayIsWrong() {
    store.tamper(jdbc -> changeLeafHash(jdbc, 7));
    assertThatThrownBy(store::dispose)
        .isInstanceOf(ChangedEntry.class)
        .hasMessageContaining("position 7 is not that of its bytes");
    assertThat(
            new JdbcTemplate(store.database.dataSource())
                .queryForObject("select count(*) from access_content", Integer.class))
        .isEqualTo(30);
  }

  @Test
  void aLeafHashOfAnEntryThatWasDisposedOfIsComparedWithTheTree() {
    store.tamper(jdbc -> jdbc.update("delete from access_content where position in (7, 8)"));
    assertThat(store.changedLookHashes()).isEmpty();
    store.tamper(jdbc -> changeLeafHash(jdbc, 7));
    assertThat(store.changedLookHashes()).containsExactly(7L);
  }

  @Test
  void aLeafHashThatWasChangedBeforeTheTreeTookItInStopsSigning() {
    store.look(2);
    store.tamper(jdbc -> changeLeafHash(jdbc, 32));
    assertThatThrownBy(() -> store.sign(LogName.ACCESS))
        .isInstanceOf(SigningRefused.class)
        .hasMessageContaining("position 32 is not that of its bytes or of the tree");
    assertThat(store.changedLookHashes()).containsExactly(32L);
  }

  private static void changeLeafHash(JdbcTemplate jdbc, long position) {
    byte[] hash =
        jdbc.queryForObject(
            "select leaf_hash from access_log where position = ?", byte[].class, position);
    hash[5] ^= 1;
    jdbc.update("update access_log set leaf_hash = ? where position = ?", hash, position);
  }
}
