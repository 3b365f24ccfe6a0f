package org.familyplan.api.confidentiality;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.familyplan.api.shared.PersonId;

/**
 * From whom an entry's content is kept. That there is an entry, and why its content is not shown,
 * everybody may see who sees the family's history.
 *
 * @param visibleTo the only employees who may read it; empty when all may who otherwise could
 * @param hiddenFrom members of the family who may not read it
 */
public record Restriction(Cause cause, List<EntryReader> visibleTo, List<PersonId> hiddenFrom) {

  /** Why the content is kept back. */
  public enum Cause {
    /** It concerns persons whose interests differ. */
    RESTRICTED,
    /** It should never have been made: only managers read it, to see what went wrong. */
    ERRONEOUS,
    /** It says where somebody lives whose address is protected (CPR-lov § 28). */
    ADDRESS_PROTECTED
  }

  static final Restriction ADDRESS_PROTECTED =
      new Restriction(
          Cause.ADDRESS_PROTECTED,
          List.of(EntryReader.COORDINATOR, EntryReader.MANAGER),
          List.of());

  static final Restriction ERRONEOUS =
      new Restriction(Cause.ERRONEOUS, List.of(EntryReader.MANAGER), List.of());

  /** True when an employee may not read it, in whatever of these capacities. */
  public boolean hidesFromEmployee(Collection<EntryReader> capacities) {
    return !visibleTo.isEmpty() && Collections.disjoint(visibleTo, capacities);
  }

  /** True when a member of the family may not read it. */
  public boolean hidesFromMember(PersonId member) {
    return cause == Cause.ERRONEOUS || hiddenFrom.contains(member);
  }
}
