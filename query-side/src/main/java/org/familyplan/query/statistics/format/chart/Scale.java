package org.familyplan.query.statistics.format.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A ruler with round marks.
 *
 * @param from where it begins, 0 or less
 * @param to where it ends
 * @param step between two marks
 */
record Scale(double from, double to, double step) {
  private static final int MARKS = 6;

  /** One on which all these lie, and nought. */
  static Scale over(List<Double> values) {
    double low = Math.min(0, values.stream().mapToDouble(each -> each).min().orElse(0));
    double high = Math.max(0, values.stream().mapToDouble(each -> each).max().orElse(0));
    double step = step(Math.max(high - low, 1) / MARKS);
    double to = Math.max(Math.ceil(high / step) * step, low < 0 ? 0 : step);
    return new Scale(Math.floor(low / step) * step, to, step);
  }

  private static double step(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double each : new double[] {1, 2, 5}) {
      if (each * power >= atLeast) {
        return each * power;
      }
    }
    return 10 * power;
  }

  /** Where a value lies, from 0 to 1. */
  double place(double value) {
    return (value - from) / (to - from);
  }

  /** Its marks. */
  List<BigDecimal> marks() {
    List<BigDecimal> marks = new ArrayList<>();
    long last = Math.round((to - from) / step);
    for (long each = 0; each <= last; each++) {
      double mark = from + each * step;
      marks.add(new BigDecimal(Svg.number(mark)));
    }
    return marks;
  }
}
