package org.familyplan.query.statistics.format;

import java.math.BigDecimal;

/** What a reader sees of one content of a cell. */
public sealed interface Shown {
  /** Not shown: too few stand behind it, or others could be reckoned from it. */
  Shown HIDDEN = new Hidden();

  /** Nothing to show: a share of nobody, a mean of nobody. */
  Shown NOTHING = new Nothing();

  /** A number. */
  record Figure(BigDecimal number) implements Shown {}

  /** Hidden. */
  record Hidden() implements Shown {}

  /** Not reckonable. */
  record Nothing() implements Shown {}
}
