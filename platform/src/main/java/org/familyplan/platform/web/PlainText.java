package org.familyplan.platform.web;

/** Text that every reader can show: valid Unicode without control characters but line breaks. */
public final class PlainText {
  private PlainText() {}

  /** True for text without control characters (but line breaks, tabs) and lone surrogates. */
  public static boolean is(String text) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!isPlain(c)) {
        return false;
      }
      at += Character.charCount(c);
    }
    return true;
  }

  /** True for text without line breaks and tabs. */
  public static boolean isOneLine(String text) {
    return text.codePoints()
        .noneMatch(c -> c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029);
  }

  private static boolean isPlain(int c) {
    return c == '\n'
        || c == '\r'
        || c == '\t'
        || !(Character.isISOControl(c) || isLoneSurrogate(c) || isNonCharacter(c));
  }

  private static boolean isLoneSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static boolean isNonCharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }
}
