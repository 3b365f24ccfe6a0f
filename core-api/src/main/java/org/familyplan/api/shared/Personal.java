package org.familyplan.api.shared;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value that tells who a person is or what was said about them. It is written in JSON as the
 * plain value when it is known, and as {@code {"withheld": why}} when it is not shown. What is
 * stored never holds the value itself.
 *
 * @param <T> what is known when it is known: text or a date
 */
public sealed interface Personal<T> {
  /** The value itself. */
  record Known<T>(T value) implements Personal<T> {
    public Known {
      Objects.requireNonNull(value);
    }

    /** Keeps the value out of logs and messages. */
    @Override
    public String toString() {
      return "(personal)";
    }
  }

  /**
   * Kept in the vault, from which it can be deleted.
   *
   * @param reference where in the vault, random
   * @param commitment keyed hash of the value: what the vault gives back is what was recorded
   */
  record Kept<T>(UUID reference, String commitment) implements Personal<T> {}

  /**
   * Kept in the event itself, because decisions compare it; unreadable without the person's key.
   *
   * @param owner whose key it takes
   * @param text nonce and ciphertext, base64url
   */
  record Enciphered<T>(UUID owner, String text) implements Personal<T> {}

  /** Not shown. */
  record Withheld<T>(Why why) implements Personal<T> {}

  /** Why a value is not shown. */
  enum Why {
    /** It was deleted, or the key that it takes. */
    ERASED,
    /** No consent lets the reader's department see it. */
    NO_CONSENT,
    /** The consent that let the reader's department see it was withdrawn. */
    CONSENT_WITHDRAWN,
    /** The consent has run out. */
    CONSENT_EXPIRED,
    /** The person refused to share it. */
    CONSENT_REFUSED,
    /** Who had custody consented, and by now the young person's own word is needed. */
    OWN_WORD_NEEDED,
    /** The consent leaves this kind of information out. */
    KIND_LEFT_OUT,
    /** The entry is restricted to some. */
    RESTRICTED,
    /** The entry was made by mistake. */
    ENTERED_BY_MISTAKE,
    /** The person's address is protected. */
    ADDRESS_PROTECTED,
    /** It is about another person. */
    OF_ANOTHER_PERSON,
    /** The reader has no task with this family. */
    NO_TASK
  }

  /** A known value. */
  static <T> Personal<T> of(T value) {
    return new Known<>(value);
  }

  /** A known value, or null for null. */
  static <T> @Nullable Personal<T> ofNullable(@Nullable T value) {
    return value == null ? null : new Known<>(value);
  }

  /** A value that is not shown. */
  static <T> Personal<T> withheld(Why why) {
    return new Withheld<>(why);
  }

  /** The value, if it is known here. */
  default Optional<T> known() {
    return this instanceof Known<T>(T value) ? Optional.of(value) : Optional.empty();
  }
}
