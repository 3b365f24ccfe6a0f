package org.familyplan.query.familyfile;

import java.time.LocalDate;
import org.familyplan.api.familyfile.FamilyFileEvent;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileClosed;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileReopened;
import org.familyplan.api.familyfile.FamilyFileEvent.FileDisposed;
import org.familyplan.api.familyfile.FamilyFileView;
import org.familyplan.api.shared.EventId;
import org.familyplan.query.entries.Entries;

/** Remembers the file and shows it. */
public final class FamilyFileProjection {
  private FamilyFileProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(FamilyFileEvent event, EventId eventId, Entries entries) {
    switch (event) {
      case FamilyFileOpened e -> entries.putSingle(FileEntry.of(e));
      case FamilyFileClosed e -> entries.putSingle(file(entries).closed(e));
      case FamilyFileReopened e -> entries.putSingle(file(entries).reopened(e.reopenedOn()));
      case FileDisposed e -> entries.putSingle(new DisposalEntry(e.disposedOn()));
    }
  }

  /** The file as remembered. */
  public static FileEntry file(Entries entries) {
    return entries.single(FileEntry.class).orElseThrow();
  }

  /** The file on a day. */
  public static FamilyFileView view(Entries entries, LocalDate day) {
    return file(entries).view(day);
  }
}
