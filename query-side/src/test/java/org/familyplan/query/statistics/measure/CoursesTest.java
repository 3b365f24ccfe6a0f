package org.familyplan.query.statistics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.query.statistics.FileStory;
import org.familyplan.query.statistics.SmallCohort;
import org.familyplan.query.statistics.facts.Families;
import org.familyplan.query.statistics.facts.FamilyFacts;
import org.familyplan.query.statistics.facts.FileOutline;
import org.familyplan.query.statistics.facts.ManyFiles;
import org.familyplan.query.statistics.table.Unit;
import org.junit.jupiter.api.Test;

/** A store has far more files than there is memory for. */
class CoursesTest {
  private static final LocalDate DAY = LocalDate.of(2016, 12, 31);

  /** Counts how many files were held at once. */
  private static final class Counted implements ManyFiles {
    private final ManyFiles files;
    private final List<Integer> atOnce = new ArrayList<>();

    Counted(List<FamilyFacts> files) {
      this.files = ManyFiles.held(files);
    }

    @Override
    public List<FileOutline> outlines(LocalDate day) {
      return files.outlines(day);
    }

    @Override
    public List<FamilyFacts> facts(List<FamilyId> files) {
      atOnce.add(files.size());
      return this.files.facts(files);
    }
  }

  @Test
  void fewFamiliesAreHeldAtOnceAndEachIsReadOnce() {
    List<FamilyFacts> all =
        Stream.concat(
                SmallCohort.facts().stream(),
                IntStream.range(0, 450)
                    .mapToObj(
                        each ->
                            FileStory.of("file " + each, "360", "2014-09-01")
                                .mother("Mother " + each, 1980, "2014-09-01")
                                .facts()))
            .toList();
    Counted files = new Counted(all);
    List<List<FileOutline>> families = Families.join(files.outlines(DAY));
    List<Unit> counted = Measures.standard().units(files, families, DAY).get("families");
    assertThat(counted).hasSameSizeAs(families);
    assertThat(counted).extracting(Unit::id).isSorted().doesNotHaveDuplicates();
    assertThat(files.atOnce).hasSizeGreaterThan(4).allMatch(each -> each < 120);
    assertThat(files.atOnce.stream().mapToInt(each -> each).sum())
        .isEqualTo(files.outlines(DAY).size());
  }
}
