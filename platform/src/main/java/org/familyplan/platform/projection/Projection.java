package org.familyplan.platform.projection;

import java.util.List;
import java.util.Map;
import org.familyplan.api.shared.FamilyId;

/**
 * A read model's way of taking events in.
 *
 * <p>Its tables hold one or two generations side by side: the one that is read, and the one that a
 * rebuild is filling. Every table has an {@code integer} column {@code generation}, the first of
 * its primary key; every statement of the projection names the generation it was given, every
 * reader the {@link ActiveGeneration}.
 */
public interface Projection {

  /** Unique name, lower-case letters, digits and hyphens; stored, so it stays the same for ever. */
  String name();

  /**
   * The tables that it writes, those that refer to others first: in this order a generation that is
   * no longer needed is deleted from them.
   */
  List<String> tables();

  /**
   * Takes events in, within the transaction that also remembers how far the projection has come:
   * what is written by the same data source is written exactly once.
   *
   * <p>May be called by several threads at once, never for the same family and generation. When it
   * throws, nothing of the batch stays written; the batch is done again, one event at a time, and
   * the event that fails then stops its family in this projection. It must not catch what the
   * database throws, and has no other effects than its tables, for it runs again on a rebuild.
   *
   * @param generation which rows to write
   * @param batch the next events of some families, those of one family in the order of the log;
   *     never empty
   */
  void project(int generation, Map<FamilyId, List<ProjectedEvent>> batch);
}
