package org.familyplan.query.statistics.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The part of a file that is asked for (RFC 9110, 14): one range of bytes. Several, or what is no
 * range, is answered with the whole file, as the RFC allows.
 *
 * @param from the first byte, from 0
 * @param length how many bytes
 */
record ByteRange(long from, long length) {
  /** Nothing of it lies in the file. */
  static final ByteRange UNSATISFIABLE = new ByteRange(-1, 0);

  private static final Pattern RANGE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /**
   * What a request asks for.
   *
   * @param tag the file's; If-Range with another one asks for the whole file
   */
  static ByteRange of(ServerRequest request, String tag, long size) {
    String range = request.headers().firstHeader("Range");
    String only = request.headers().firstHeader("If-Range");
    if (range == null || (only != null && !only.strip().equals(tag))) {
      return new ByteRange(0, size);
    }
    return parse(range, size);
  }

  static ByteRange parse(String range, long size) {
    Matcher matcher = RANGE.matcher(range);
    if (!matcher.matches() || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
      return new ByteRange(0, size);
    }
    if (matcher.group(1).isEmpty()) {
      long last = Math.min(Long.parseLong(matcher.group(2)), size);
      return last == 0 ? UNSATISFIABLE : new ByteRange(size - last, last);
    }
    long from = Long.parseLong(matcher.group(1));
    boolean open = matcher.group(2).isEmpty();
    long to = open ? size - 1 : Math.min(Long.parseLong(matcher.group(2)), size - 1);
    if (!open && Long.parseLong(matcher.group(2)) < from) {
      return new ByteRange(0, size);
    }
    return from >= size ? UNSATISFIABLE : new ByteRange(from, to - from + 1);
  }

  boolean isPart(long size) {
    return length < size;
  }

  String header(long size) {
    return "bytes " + from + "-" + (from + length - 1) + "/" + size;
  }
}
