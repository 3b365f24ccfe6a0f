package org.familyplan.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and signatures of signed notes, with the published example of golang.org/x/mod. */
class KeyTest {
  private static final String KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String TEXT =
      "If you think cryptography is the answer to your problem,\n"
          + "then you don't know what your problem is.\n";
  private static final byte[] SIGNATURE =
      Base64.getDecoder()
          .decode(
              "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6Ry"
                  + "yBwJnAM=");

  @Test
  void verifiesThePublishedExample() {
    Key key = Key.parse(KEY);
    assertThat(key.name()).isEqualTo("PeterNeumann");
    assertThat(key.isMeant(SIGNATURE)).isTrue();
    assertThat(key.verifies(TEXT, SIGNATURE)).isTrue();
    assertThat(key.verifies(TEXT.replace("answer", "question"), SIGNATURE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PeterNeumann",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10",
        "PeterNeumann+c74f20a3+*"
      })
  void refusesWhatIsNoKey(String line) {
    assertThatThrownBy(() -> Key.parse(line)).isInstanceOf(Unreadable.class);
  }
}
