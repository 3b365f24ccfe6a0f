package org.familyplan.api.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.familyplan.api.shared.AsOf;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.TellsOfNobody;
import org.jspecify.annotations.Nullable;

/** Questions of people who audit files. */
public sealed interface AuditQuery<V> extends Query<V> {

  /**
   * What auditors found in a family's file.
   *
   * @param validAt the day, Europe/Copenhagen; today if left out
   * @param knownAt what had been recorded up to then: a day (up to its end, Europe/Copenhagen;
   *     today means now) or an instant, both not in the future; now if left out
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/audit-findings")
  record GetAuditFindings(
      FamilyId familyId, @Nullable LocalDate validAt, @Nullable @Size(max = 40) String knownAt)
      implements AuditQuery<AuditFindingsView>, AsOf {}

  /** What files are measured against, in words and with sources. */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/audit/criteria")
  record GetCriteria() implements AuditQuery<CriteriaView> {}

  /**
   * How a family's file answers each criterion, with the entries that prove or disprove it; on any
   * day, as known at any time.
   *
   * @param validAt the day on which the file is judged, Europe/Copenhagen: what became true later
   *     does not count; the day of {@code knownAt} if left out
   * @param knownAt up to when what was recorded counts as known: an instant, or a day, which means
   *     its end; now if left out
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/criteria-report")
  record GetCriteriaReport(
      FamilyId familyId, @Nullable LocalDate validAt, @Nullable @Size(max = 40) String knownAt)
      implements AuditQuery<CriteriaReportView>, AsOf {}

  /**
   * Draws files by chance, reproducibly: the same seed and criteria with the same {@code knownAt}
   * draw the same files for ever.
   *
   * @param seed any text; whoever has it can draw the sample again
   * @param size how many files, fewer when there are not as many
   * @param openedFrom only files opened on this day or later
   * @param openedUntil only files opened on this day or earlier
   * @param municipality only files of this municipality, for a mandate for the whole country
   * @param programme only files of this programme
   * @param department only files in which this department owns a goal or an intervention or has
   *     somebody in the team
   * @param knownAt up to when what was recorded counts as known: an instant, or a day, which means
   *     its end; now if left out
   */
  @Rest(method = Rest.Method.GET, path = "/audit/sample")
  record DrawSample(
      @NotBlank @Size(max = 100) String seed,
      @Min(1) @Max(200) Integer size,
      @Nullable LocalDate openedFrom,
      @Nullable LocalDate openedUntil,
      @Nullable MunicipalityCode municipality,
      @Nullable @Size(max = 64) String programme,
      @Nullable Department department,
      @Nullable @Size(max = 40) String knownAt)
      implements AuditQuery<SampleView> {}

  /**
   * How the files of a sample answer the criteria, each and in sum; drawn as drawSample does.
   *
   * @param seed any text; whoever has it can draw the sample again
   * @param size how many files, fewer when there are not as many
   * @param openedFrom only files opened on this day or later
   * @param openedUntil only files opened on this day or earlier
   * @param municipality only files of this municipality, for a mandate for the whole country
   * @param programme only files of this programme
   * @param department only files in which this department owns a goal or an intervention or has
   *     somebody in the team
   * @param validAt the day on which the files are judged, Europe/Copenhagen: what became true later
   *     does not count; the day of {@code knownAt} if left out
   * @param knownAt up to when what was recorded counts as known: an instant, or a day, which means
   *     its end; now if left out
   * @param format JSON if left out
   */
  @Rest(method = Rest.Method.GET, path = "/audit/sample/report")
  record GetSampleReport(
      @NotBlank @Size(max = 100) String seed,
      @Min(1) @Max(200) Integer size,
      @Nullable LocalDate openedFrom,
      @Nullable LocalDate openedUntil,
      @Nullable MunicipalityCode municipality,
      @Nullable @Size(max = 64) String programme,
      @Nullable Department department,
      @Nullable LocalDate validAt,
      @Nullable @Size(max = 40) String knownAt,
      @Nullable ExportFormat format)
      implements AuditQuery<SampleReportView> {
    /** The sample whose files are reported. */
    public DrawSample sample() {
      return new DrawSample(
          seed, size, openedFrom, openedUntil, municipality, programme, department, knownAt);
    }
  }

  /**
   * Folds families from the log again and compares with what is stored of them: of one family, or
   * of some drawn by chance. An auditor's are of the own municipality.
   *
   * @param family the one to prove; left out to draw some
   * @param size how many to draw, 20 if left out
   * @param seed with which to draw, today's date if left out
   */
  @Rest(method = Rest.Method.GET, path = "/audit/proof")
  record ProveProjection(
      @Nullable FamilyId family,
      @Nullable @Min(1) @Max(500) Integer size,
      @Nullable @Size(max = 100) String seed)
      implements AuditQuery<ProofView> {}
}
