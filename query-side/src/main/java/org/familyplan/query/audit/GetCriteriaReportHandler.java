package org.familyplan.query.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.familyplan.api.audit.AuditQuery.GetCriteriaReport;
import org.familyplan.api.audit.CriteriaReportView;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.query.casefile.CaseFile;
import org.familyplan.query.casefile.CaseFiles;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.KnownAt;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers from the log with how one file answers the criteria. */
public final class GetCriteriaReportHandler
    implements QueryHandler<GetCriteriaReport, CriteriaReportView> {
  private final EventLog log;
  private final CaseFiles files;
  private final InstantSource clock;

  public GetCriteriaReportHandler(EventLog log, CaseFiles files, InstantSource clock) {
    this.log = log;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public Class<GetCriteriaReport> query() {
    return GetCriteriaReport.class;
  }

  @Override
  public @Nullable String projection() {
    return null;
  }

  @Override
  public Answer<CriteriaReportView> answer(GetCriteriaReport query, QueryContext context) {
    Instant known = KnownAt.of(query.knownAt(), clock.instant());
    LocalDate day = Criteria.day(query.validAt(), known);
    long position = log.headAt(known).position();
    CaseFile file = files.find(query.familyId(), position, day).orElseThrow(context::unknownFamily);
    return Answer.of(Criteria.report(file, day));
  }
}
