package org.familyplan.query.familyfile;

import java.time.LocalDate;

/** That everything personal in the file was erased. */
record DisposalEntry(LocalDate disposedOn) {}
