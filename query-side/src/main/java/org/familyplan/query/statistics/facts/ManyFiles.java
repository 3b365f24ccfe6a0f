package org.familyplan.query.statistics.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.familyplan.api.shared.FamilyId;

/** The facts of files that may be too many to be held at once. */
public interface ManyFiles {
  /** Of every file that was opened by that day, what has to be known of all of them. */
  List<FileOutline> outlines(LocalDate day);

  /** All facts of some of the files, in the order in which these are named. */
  List<FamilyFacts> facts(List<FamilyId> files);

  /** Files whose facts are held anyway. */
  static ManyFiles held(Collection<FamilyFacts> files) {
    Map<FamilyId, FamilyFacts> held =
        files.stream().collect(Collectors.toMap(FamilyFacts::familyId, Function.identity()));
    return new ManyFiles() {
      @Override
      public List<FileOutline> outlines(LocalDate day) {
        return files.stream()
            .flatMap(each -> FileOutline.Part.of(each).upTo(day).stream())
            .toList();
      }

      @Override
      public List<FamilyFacts> facts(List<FamilyId> files) {
        return files.stream().map(each -> Objects.requireNonNull(held.get(each))).toList();
      }
    };
  }
}
