package org.familyplan.query.statistics.format.chart;

import java.util.List;

/** The middle of a chart. */
interface Drawing {
  /** Least width that it needs. */
  double least();

  /** Height at a width. */
  double height(double width);

  /** Draws itself into the box. */
  void draw(Svg svg, Box box);

  /** What it is, and every value, in words for those who do not see it. */
  List<String> alternative();

  /** What else a reader has to know, below it. */
  default List<String> notes() {
    return List.of();
  }
}
