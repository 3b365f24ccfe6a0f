package org.familyplan.query.statistics.format.chart;

/** An upright rectangle, in units of the drawing. */
record Box(double x, double y, double width, double height) {
  double middle() {
    return x + width / 2;
  }
}
