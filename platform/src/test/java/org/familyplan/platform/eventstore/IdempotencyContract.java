package org.familyplan.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.familyplan.platform.eventstore.Samples.handOver;
import static org.familyplan.platform.eventstore.Samples.withKey;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.eventstore.AppendRefused.KeyReused;
import org.familyplan.platform.eventstore.AppendRefused.VersionConflict;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** One request is taken once, however often it comes. */
abstract class IdempotencyContract extends LogFixture {
  IdempotencyContract(Function<Path, TestDatabase> kind) {
    super(kind);
  }

  @Test
  void answersARepeatedRequestWithItsReceiptEvenIfItsVersionIsStale() {
    UUID stream = newStream();
    String key = newKey();
    Appended first = log.append(withKey(handOver(stream, 0), key, "request"));
    log.append(handOver(stream, 1));

    Appended again = log.append(withKey(handOver(stream, 0), key, "request"));

    assertThat(first.repeated()).isFalse();
    assertThat(again.repeated()).isTrue();
    assertThat(again.receipt()).usingRecursiveComparison().isEqualTo(first.receipt());
    assertThat(log.version(stream)).isEqualTo(2);
  }

  @Test
  void tellsWhatAKeyLedTo() {
    String key = newKey();
    Appended appended = log.append(withKey(handOver(newStream(), 0), key, "request"));

    assertThat(log.keyUse(key.getBytes(UTF_8)).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(new KeyUse("request".getBytes(UTF_8), appended.receipt()));
  }

  @Test
  void refusesAKeyThatWasUsedForAnotherRequest() {
    UUID stream = newStream();
    String key = newKey();
    log.append(withKey(handOver(stream, 0), key, "request"));

    assertThatThrownBy(() -> log.append(withKey(handOver(stream, 1), key, "another request")))
        .isInstanceOf(KeyReused.class);
    assertThat(log.version(stream)).isEqualTo(1);
  }

  @Test
  void decidesARefusedRequestAnewWithTheSameKey() {
    UUID stream = newStream();
    String key = newKey();
    assertThatThrownBy(() -> log.append(withKey(handOver(stream, 1), key, "request")))
        .isInstanceOf(VersionConflict.class);
    log.append(handOver(stream, 0));

    assertThat(log.append(withKey(handOver(stream, 1), key, "request")).repeated()).isFalse();
  }

  @RepeatedTest(20)
  void writesParallelTwinsOnceAndAnswersAllWithOneReceipt() {
    UUID stream = newStream();
    String key = newKey();

    List<Appended> answers =
        Parallel.of(8, () -> log.append(withKey(handOver(stream, 0), key, "request")));

    assertThat(answers).filteredOn(answer -> !answer.repeated()).hasSize(1);
    assertThat(answers).extracting(answer -> answer.receipt().receiptId()).hasSize(8);
    assertThat(answers.stream().map(answer -> answer.receipt().receiptId()).distinct()).hasSize(1);
    assertThat(log.version(stream)).isEqualTo(1);
  }
}
