package org.familyplan.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks one proof as the service answers it (JSON), against roots from signed checkpoints: what
 * the answer itself says of roots counts for nothing.
 */
final class ProofCheck {
  private final List<Checkpoint> trusted;
  private final Findings findings;
  private final Proof proof = new Proof();

  ProofCheck(List<Checkpoint> trusted, Findings findings) {
    this.trusted = List.copyOf(trusted);
    this.findings = findings;
  }

  /** An answer of {@code /v1/log/.../inclusion}. */
  void inclusion(Path file) {
    String answer = answer(file);
    long index = number(answer, "index");
    long size = number(answer, "size");
    Optional<Checkpoint> checkpoint = signed(answer, size);
    if (checkpoint.isPresent()) {
      boolean included =
          proof.includes(
              index, size, hash(answer, "leafHash"), path(answer), checkpoint.get().root());
      tell(
          included,
          "the leaf is at index " + index + " of " + checkpoint.get().named(),
          "the proof does not show that the leaf is at index " + index + " of " + size);
    }
  }

  /** An answer of {@code /v1/log/.../consistency}. */
  void consistency(Path file) {
    String answer = answer(file);
    long from = number(answer, "from");
    long to = number(answer, "to");
    Optional<Checkpoint> first = signed(answer, from);
    Optional<Checkpoint> second = signed(answer, to);
    if (first.isPresent() && second.isPresent()) {
      boolean consistent =
          proof.consists(from, to, first.get().root(), second.get().root(), path(answer));
      tell(
          consistent,
          first.get().named() + " is the beginning of " + second.get().named(),
          "the proof does not show that size " + from + " is the beginning of size " + to);
    }
  }

  private void tell(boolean holds, String note, String wrong) {
    if (holds) {
      findings.note(note);
    } else {
      findings.wrong(wrong);
    }
  }

  private Optional<Checkpoint> signed(String answer, long size) {
    String origin = find(answer, "\"origin\"\\s*:\\s*\"([^\"]*)\"");
    Optional<Checkpoint> found =
        trusted.stream()
            .filter(each -> each.size() == size && each.origin().equals(origin))
            .findFirst();
    if (found.isEmpty()) {
      findings.wrong("no given checkpoint of " + origin + " has size " + size);
    }
    return found;
  }

  private static String answer(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Unreadable("the proof " + file + " cannot be read");
    }
  }

  private static long number(String answer, String name) {
    return Long.parseLong(find(answer, "\"" + name + "\"\\s*:\\s*(\\d{1,18})"));
  }

  private static byte[] hash(String answer, String name) {
    return decoded(find(answer, "\"" + name + "\"\\s*:\\s*\"([^\"]*)\""));
  }

  private static List<byte[]> path(String answer) {
    String list = find(answer, "\"path\"\\s*:\\s*\\[([^\\]]*)\\]");
    return list.isBlank()
        ? List.of()
        : Arrays.stream(list.split(",", -1))
            .map(each -> decoded(each.strip().replace("\"", "")))
            .toList();
  }

  private static byte[] decoded(String base64) {
    try {
      byte[] hash = Base64.getDecoder().decode(base64);
      if (hash.length == Sha256.LENGTH) {
        return hash;
      }
    } catch (IllegalArgumentException e) {
      throw new Unreadable("this is no hash: " + base64);
    }
    throw new Unreadable("this is no hash: " + base64);
  }

  private static String find(String answer, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(answer);
    if (!matcher.find()) {
      throw new Unreadable("this is no proof: nothing like " + pattern);
    }
    return matcher.group(1);
  }
}
