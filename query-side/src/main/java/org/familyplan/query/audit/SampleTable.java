package org.familyplan.query.audit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.audit.CriteriaReportView;
import org.familyplan.api.audit.SampleReportView;

/** A sample's results as CSV (RFC 4180): ids, numbers and codes only, so nothing needs quotes. */
final class SampleTable {
  private static final String END = "\r\n";

  private SampleTable() {}

  static String of(SampleReportView view) {
    Stream<String> head =
        Stream.concat(
            Stream.of("familyId", "municipality", "version", "position", "validAt"),
            view.summary().stream().map(each -> each.criterion().name()));
    return Stream.concat(Stream.of(head.toList()), view.reports().stream().map(SampleTable::line))
        .map(cells -> String.join(",", cells))
        .collect(Collectors.joining(END, "", END));
  }

  private static List<String> line(CriteriaReportView report) {
    return Stream.concat(
            Stream.of(
                report.familyId().toString(),
                report.municipality().value(),
                Long.toString(report.version()),
                Long.toString(report.position()),
                report.validAt().toString()),
            report.results().stream().map(each -> each.outcome().name()))
        .toList();
  }
}
