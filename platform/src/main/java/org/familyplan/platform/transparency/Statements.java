package org.familyplan.platform.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.familyplan.api.transparency.LogName;
import org.familyplan.platform.keys.SigningKey;
import org.familyplan.platform.web.ProblemCode;

/**
 * Signs documents that the service hands out, so that they can be held against it. A statement is a
 * signed note of two lines, the document's form and its SHA-256 in base64, under the name of the
 * log that it rests on; a checkpoint has three lines and begins with that name, so that neither can
 * be taken for the other.
 */
public final class Statements {
  private final SigningKey key;
  private final Function<LogName, Optional<String>> trouble;

  /**
   * Signs with a key.
   *
   * @param trouble why a log is not signed at present, if it is not
   */
  public Statements(SigningKey key, Function<LogName, Optional<String>> trouble) {
    this.key = key;
    this.trouble = trouble;
  }

  /**
   * The signed note. Throws a RequestProblem 409 while the log of events is not signed.
   *
   * @param origin name of the log
   * @param form name and version of the document's form; no log is called so
   */
  public String sign(String origin, String form, byte[] document) {
    if (trouble.apply(LogName.EVENTS).isPresent()) {
      throw ProblemCode.SIGNING_REFUSED.problem();
    }
    byte[] hash = Hashes.sha256().digest(document);
    String text = form + "\n" + Base64.getEncoder().encodeToString(hash) + "\n";
    byte[] id = new VerificationKey(origin, key.publicKey()).id();
    byte[] signature = key.sign(text.getBytes(UTF_8));
    byte[] withId = new byte[id.length + signature.length];
    System.arraycopy(id, 0, withId, 0, id.length);
    System.arraycopy(signature, 0, withId, id.length, signature.length);
    return new Note(text, List.of(Note.signature(origin, withId))).toString();
  }
}
