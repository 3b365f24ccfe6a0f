package org.familyplan.query.statistics.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;

/**
 * Which files are of one family: those that share a person, directly or through other files. A
 * family that moved to another municipality, or whose file was split, is counted once.
 */
public final class Families {
  private static final Comparator<FileOutline> FIRST_OPENED =
      Comparator.comparing((FileOutline each) -> each.openedOn())
          .thenComparing(each -> each.familyId().value().toString());

  private final Map<FamilyId, FamilyId> parents = new HashMap<>();

  private Families() {}

  /** The files of each family, the one that was opened first at the front. */
  public static List<List<FileOutline>> join(Collection<FileOutline> files) {
    List<FileOutline> inOrder = files.stream().sorted(FIRST_OPENED).toList();
    Families families = new Families();
    Map<PersonId, FamilyId> firstFiles = new HashMap<>();
    for (FileOutline file : inOrder) {
      file.persons().stream()
          .map(each -> firstFiles.putIfAbsent(each, file.familyId()))
          .forEach(
              other -> {
                if (other != null) {
                  families.unite(other, file.familyId());
                }
              });
    }
    Map<FamilyId, List<FileOutline>> joined = new LinkedHashMap<>();
    for (FileOutline file : inOrder) {
      joined.computeIfAbsent(families.root(file.familyId()), any -> new ArrayList<>()).add(file);
    }
    return List.copyOf(joined.values());
  }

  private void unite(FamilyId one, FamilyId other) {
    FamilyId root = root(one);
    FamilyId otherRoot = root(other);
    if (!root.equals(otherRoot)) {
      parents.put(otherRoot, root);
    }
  }

  private FamilyId root(FamilyId family) {
    FamilyId parent = parents.get(family);
    if (parent == null) {
      return family;
    }
    FamilyId root = root(parent);
    parents.put(family, root);
    return root;
  }
}
