package org.familyplan.query.statistics.format.chart;

/** How the marks of control series look: told apart by their shape, also without colours. */
enum Mark {
  DIAMOND("#c2410c", 0, -1, 1, 0, 0, 1, -1, 0),
  TRIANGLE("#6d28d9", 0, -1, 1, 0.8, -1, 0.8),
  SQUARE("#0f172a", -0.8, -0.8, 0.8, -0.8, 0.8, 0.8, -0.8, 0.8),
  POINTER("#be185d", -1, -0.8, 1, -0.8, 0, 1),
  HEXAGON("#3f6212", -1, 0, -0.5, -0.87, 0.5, -0.87, 1, 0, 0.5, 0.87, -0.5, 0.87);

  private final String colour;
  private final double[] corners;

  Mark(String colour, double... corners) {
    this.colour = colour;
    this.corners = corners;
  }

  String colour() {
    return colour;
  }

  /** Its outline about a point. */
  String path(double x, double y, double radius) {
    StringBuilder path = new StringBuilder();
    for (int at = 0; at < corners.length; at += 2) {
      path.append(at == 0 ? 'M' : 'L').append(Svg.number(x + corners[at] * radius));
      path.append(' ').append(Svg.number(y + corners[at + 1] * radius));
    }
    return path.append('Z').toString();
  }
}
