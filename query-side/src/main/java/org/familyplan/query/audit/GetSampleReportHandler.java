package org.familyplan.query.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.familyplan.api.audit.AuditQuery.GetSampleReport;
import org.familyplan.api.audit.CriteriaReportView;
import org.familyplan.api.audit.Criterion;
import org.familyplan.api.audit.CriterionOutcome;
import org.familyplan.api.audit.CriterionResult;
import org.familyplan.api.audit.ExportFormat;
import org.familyplan.api.audit.SampleReportView;
import org.familyplan.api.audit.SampleReportView.Summary;
import org.familyplan.api.audit.SampleView;
import org.familyplan.query.casefile.CaseFiles;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.KnownAt;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;

/** Answers with how the files of a sample answer the criteria. */
public final class GetSampleReportHandler
    implements QueryHandler<GetSampleReport, SampleReportView> {
  private final Sampling sampling;
  private final CaseFiles files;
  private final InstantSource clock;

  public GetSampleReportHandler(Sampling sampling, CaseFiles files, InstantSource clock) {
    this.sampling = sampling;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public Class<GetSampleReport> query() {
    return GetSampleReport.class;
  }

  @Override
  public String projection() {
    return "plan";
  }

  @Override
  public Answer<SampleReportView> answer(GetSampleReport query, QueryContext context) {
    Instant known = KnownAt.of(query.knownAt(), clock.instant());
    LocalDate day = Criteria.day(query.validAt(), known);
    SampleView sample = sampling.draw(query.sample(), context.actor());
    List<CriteriaReportView> reports =
        sample.files().stream()
            .flatMap(each -> files.find(each.familyId(), sample.position(), day).stream())
            .map(file -> Criteria.report(file, day))
            .toList();
    SampleReportView view =
        new SampleReportView(
            sample.seed(), sample.position(), sample.population(), day, summary(reports), reports);
    return query.format() == ExportFormat.CSV
        ? Answer.of(view).asCsv(SampleTable.of(view))
        : Answer.of(view);
  }

  private static List<Summary> summary(List<CriteriaReportView> reports) {
    return Arrays.stream(Criterion.values())
        .filter(each -> each != Criterion.OTHER)
        .map(
            each ->
                new Summary(
                    each,
                    count(reports, each, CriterionOutcome.MET),
                    count(reports, each, CriterionOutcome.NOT_MET),
                    count(reports, each, CriterionOutcome.NOT_APPLICABLE)))
        .toList();
  }

  private static int count(
      List<CriteriaReportView> reports, Criterion criterion, CriterionOutcome outcome) {
    return (int)
        reports.stream()
            .flatMap(each -> each.results().stream())
            .filter(each -> is(each, criterion, outcome))
            .count();
  }

  private static boolean is(CriterionResult result, Criterion criterion, CriterionOutcome outcome) {
    return result.criterion() == criterion && result.outcome() == outcome;
  }
}
