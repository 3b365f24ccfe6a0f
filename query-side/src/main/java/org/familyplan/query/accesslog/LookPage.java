package org.familyplan.query.accesslog;

import java.util.List;
import org.familyplan.platform.accesslog.AccessLogReader;
import org.familyplan.platform.accesslog.AccessLogReader.Filter;
import org.familyplan.platform.accesslog.RecordedLook;
import org.jspecify.annotations.Nullable;

/**
 * A page of looks, newest first.
 *
 * @param next cursor of the next page, or null on the last
 */
record LookPage(List<RecordedLook> looks, @Nullable String next) {
  private static final int USUAL = 50;

  /** Reads a page; throws a RequestProblem 400 for a cursor that is none. */
  static LookPage read(
      AccessLogReader reader, Filter filter, @Nullable String cursor, @Nullable Integer limit) {
    int size = limit == null ? USUAL : limit;
    List<RecordedLook> found = reader.page(filter, LookCursor.read(cursor), size + 1);
    List<RecordedLook> page = found.subList(0, Math.min(size, found.size()));
    return new LookPage(
        page, found.size() > size ? LookCursor.text(page.getLast().position()) : null);
  }
}
