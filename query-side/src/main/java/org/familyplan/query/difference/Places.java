package org.familyplan.query.difference;

/** Places in a view as people name them: components with dots between, lists without indexes. */
final class Places {
  private Places() {}

  static String below(String place, String component) {
    return place.isEmpty() ? component : place + "." + component;
  }

  /** The last component. */
  static String last(String place) {
    return place.substring(place.lastIndexOf('.') + 1);
  }
}
