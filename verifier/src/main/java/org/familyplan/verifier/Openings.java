package org.familyplan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The personal values of one event, which its stored bytes commit to: HMAC-SHA256 with the salt as
 * key, over the value.
 */
final class Openings {
  private static final Set<String> SEALED = Set.of("vault", "commitment");
  private static final Set<String> ENCIPHERED = Set.of("enciphered", "owner");
  private static final String ALGORITHM = "HmacSHA256";

  private final Map<String, String> commitments = new HashMap<>();
  private final Map<String, String> opened = new HashMap<>();
  private final List<String> faults = new ArrayList<>();
  private int enciphered;

  /**
   * Checks values against stored bytes.
   *
   * @param openings as the pack has them
   * @param stored what the stored bytes say
   */
  Openings(List<?> openings, List<@Nullable Object> stored) {
    stored.forEach(this::collect);
    openings.forEach(each -> open(Fields.of(each)));
  }

  private void collect(@Nullable Object stored) {
    if (stored instanceof Map<?, ?> members) {
      if (members.keySet().equals(SEALED)) {
        Fields sealed = new Fields(members);
        commitments.put(sealed.text("vault"), sealed.text("commitment"));
      } else {
        enciphered += members.keySet().equals(ENCIPHERED) ? 1 : 0;
        members.values().forEach(this::collect);
      }
    } else if (stored instanceof Collection<?> elements) {
      elements.forEach(this::collect);
    }
  }

  private void open(Fields opening) {
    String reference = opening.text("reference");
    String value = opening.text("value");
    String commitment = commitments.get(reference);
    if (commitment == null) {
      faults.add("a value is opened that the stored bytes do not commit to: " + reference);
    } else if (!commitment.equals(commitment(opening.bytes("salt"), value))) {
      faults.add("the value " + reference + " is not the one that the stored bytes commit to");
    } else if (opened.put(reference, value) != null) {
      faults.add("the value " + reference + " is opened twice");
    }
  }

  private static String commitment(byte[] salt, String value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(salt, ALGORITHM));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(value.getBytes(UTF_8)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return "";
    }
  }

  /** What is wrong with the values. */
  List<String> faults() {
    return faults;
  }

  /** How many values could be computed anew. */
  int proved() {
    return opened.size();
  }

  /** How many values are not shown: erased, or not for this reader. */
  int closed() {
    return commitments.size() - opened.size();
  }

  /** How many values stand enciphered in the stored bytes: what they say cannot be computed. */
  int enciphered() {
    return enciphered;
  }

  /**
   * Where something shown is not what is stored with the opened values put in.
   *
   * @param place where both stand
   */
  Optional<String> difference(String place, @Nullable Object stored, @Nullable Object shown) {
    if (stored instanceof Map<?, ?> members) {
      return members.keySet().equals(SEALED) || members.keySet().equals(ENCIPHERED)
          ? differenceOfValue(place, new Fields(members), shown)
          : shown instanceof Map<?, ?> others
              ? differenceOfMembers(place, members, others)
              : Optional.of(place);
    }
    if (stored instanceof List<?> list && shown instanceof List<?> others) {
      return differenceOfElements(place, list, others);
    }
    return Objects.equals(stored, shown) ? Optional.empty() : Optional.of(place);
  }

  private Optional<String> differenceOfValue(String place, Fields sealed, @Nullable Object shown) {
    if (sealed.isNull("vault")) {
      return Optional.empty();
    }
    String value = opened.get(sealed.text("vault"));
    boolean same =
        value == null
            ? shown instanceof Map<?, ?> said && said.keySet().equals(Set.of("withheld"))
            : value.equals(shown);
    return same ? Optional.empty() : Optional.of(place);
  }

  private Optional<String> differenceOfMembers(String place, Map<?, ?> stored, Map<?, ?> shown) {
    Set<Object> names = new LinkedHashSet<>(stored.keySet());
    names.addAll(shown.keySet());
    return names.stream()
        .map(each -> difference(place + "/" + each, stored.get(each), shown.get(each)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> differenceOfElements(String place, List<?> stored, List<?> shown) {
    if (stored.size() != shown.size()) {
      return Optional.of(place);
    }
    for (int i = 0; i < stored.size(); i++) {
      Optional<String> found = difference(place + "/" + i, stored.get(i), shown.get(i));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
