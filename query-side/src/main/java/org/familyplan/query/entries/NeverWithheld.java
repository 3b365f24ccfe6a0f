package org.familyplan.query.entries;

/** A document without which there is nothing to show, and that tells of nobody. */
public interface NeverWithheld {}
