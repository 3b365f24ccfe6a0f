package org.familyplan.query.sight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.familyplan.api.plan.WithheldView;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.entries.NeverWithheld;
import org.familyplan.query.entries.Origin;

/** A family's entries as one reader sees them; remembers what was held back. */
public final class SeenEntries implements Entries {
  private final Entries all;
  private final Sight sight;
  private final Map<Held, WithheldView> withheld = new LinkedHashMap<>();

  private record Held(Class<?> kind, String id) {}

  public SeenEntries(Entries all, Sight sight) {
    this.all = all;
    this.sight = sight;
  }

  @Override
  public List<WithheldView> withheld() {
    return List.copyOf(withheld.values());
  }

  @Override
  public <E extends Record> Optional<E> find(Class<E> kind, String id) {
    return all.find(kind, id).filter(entry -> isSeen(kind, id));
  }

  @Override
  public <E extends Record> Map<String, E> byId(Class<E> kind) {
    Map<String, E> seen = new LinkedHashMap<>();
    all.byId(kind)
        .forEach(
            (id, entry) -> {
              if (isSeen(kind, id)) {
                seen.put(id, entry);
              }
            });
    return seen;
  }

  @Override
  public void put(String id, Record entry) {
    throw new UnsupportedOperationException("a reader changes nothing");
  }

  @Override
  public List<Origin> origins(Class<? extends Record> kind, String id) {
    return all.origins(kind, id);
  }

  private boolean isSeen(Class<? extends Record> kind, String id) {
    if (NeverWithheld.class.isAssignableFrom(kind)) {
      return true;
    }
    List<Origin> origins = all.origins(kind, id);
    Optional<Why> why = sight.withheld(origins);
    why.filter(reason -> reason != Why.OF_ANOTHER_PERSON) // not even that it is there
        .ifPresent(
            reason -> withheld.put(new Held(kind, id), placeholder(kind, id, origins, reason)));
    return why.isEmpty();
  }

  private static WithheldView placeholder(Class<?> kind, String id, List<Origin> origins, Why why) {
    List<PersonId> subjects = new ArrayList<>();
    List<InformationKind> kinds = new ArrayList<>();
    for (Origin origin : origins) {
      origin.subjects().stream().filter(each -> !subjects.contains(each)).forEach(subjects::add);
      if (!kinds.contains(origin.kind())) {
        kinds.add(origin.kind());
      }
    }
    return new WithheldView(what(kind), id, subjects, kinds, why);
  }

  private static String what(Class<?> kind) {
    String name = kind.getSimpleName().replace("Entry", "");
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
