package org.familyplan.app.erasure;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.Samples;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.records.Component;
import org.familyplan.platform.web.RecordForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Commands with a word of its own in every personal component, so that each word can be looked for
 * later. A word says whom it is about.
 */
final class Planted {
  /** How every word begins. */
  static final String WORD = "ZQXPLANT";

  /** What does not go together with the rest of a command. */
  private static final Map<String, List<String>> TOO_MUCH =
      Map.of(
          "addPlanPart", List.of("consent"),
          "recordFollowUp", List.of("represented"),
          "handOverPlan", List.of("recipientName"));

  /** The second of a list of ids is the first again: samples make only one of each. */
  private static final Map<String, String> SECOND =
      Stream.of("goalId", "interventionId", "barrierId", "planPartId")
          .collect(
              Collectors.toMap(
                  name -> Samples.id(name + "2").toString(), name -> Samples.id(name).toString()));

  /** Whom a word is about that is about nobody alone. */
  static final Person FAMILY = new Person("family", new PersonId(new UUID(0, 0)), "", "");

  private final UUID family;
  private final Map<String, Person> words = new HashMap<>();
  private int next = 1000;

  /** Somebody with a CPR number and a day of birth that nobody else has. */
  record Person(String name, PersonId id, String birthDate, String cpr) {}

  /** A request. */
  record Request(String operation, String path, String body, boolean ifMatch) {}

  Planted(UUID family) {
    this.family = family;
  }

  /** A new word about somebody. */
  String word(Person about) {
    String word = WORD + next++ + about.name();
    words.put(word, about);
    return word;
  }

  /** The words about somebody that stand in a text. */
  Set<String> found(Person about, String text) {
    Set<String> found = new LinkedHashSet<>();
    words.forEach(
        (word, person) -> {
          if (person.equals(about) && text.contains(word)) {
            found.add(word);
          }
        });
    return found;
  }

  /** The command as it is sent about a person, for a family of its own ids. */
  <C> Request request(Class<C> type, Person person) {
    RecordForm<C> form = RecordForm.of(type);
    C sample = Samples.full(type);
    ObjectNode body = (ObjectNode) moved(Json.mapper().valueToTree(sample), ids(sample), person);
    plant(sample, body, person);
    TOO_MUCH.getOrDefault(form.operation(), List.of()).forEach(body::remove);
    String path = "/v1" + form.rest().path();
    for (RecordComponent variable : form.inPath()) {
      path =
          path.replace("{" + variable.getName() + "}", body.get(variable.getName()).stringValue());
      body.remove(variable.getName());
    }
    return new Request(form.operation(), path, body.toString(), form.rest().ifMatchRequired());
  }

  /** Persons become the person; the family the family; any other id one of the person's own. */
  private Map<String, String> ids(Object sample) {
    Map<String, String> ids = new HashMap<>();
    collect(sample, ids);
    return ids;
  }

  private void collect(Object value, Map<String, String> ids) {
    if (value instanceof PersonId person) {
      ids.put(person.toString(), "person");
    } else if (value instanceof FamilyId id) {
      ids.put(id.toString(), "family");
    } else if (value instanceof Collection<?> many) {
      many.forEach(each -> collect(each, ids));
    } else if (value instanceof Record) {
      Component.of(value.getClass()).forEach(each -> collect(each.in(value), ids));
    }
  }

  private JsonNode moved(JsonNode node, Map<String, String> ids, Person person) {
    if (node instanceof ObjectNode object) {
      object.propertyNames().stream()
          .toList()
          .forEach(name -> object.set(name, moved(object.get(name), ids, person)));
    } else if (node instanceof ArrayNode array) {
      Set<JsonNode> distinct = new LinkedHashSet<>();
      array.forEach(each -> distinct.add(moved(each, ids, person)));
      return Json.mapper().createArrayNode().addAll(distinct);
    } else if (node.isString()) {
      return StringNode.valueOf(moved(node.stringValue(), ids, person));
    }
    return node;
  }

  private String moved(String text, Map<String, String> ids, Person person) {
    if (text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      return switch (ids.getOrDefault(text, "other")) {
        case "person" -> person.id().toString();
        case "family" -> family.toString();
        default ->
            UUID.nameUUIDFromBytes(
                    (SECOND.getOrDefault(text, text) + person.name())
                        .getBytes(StandardCharsets.UTF_8))
                .toString();
      };
    }
    return text.matches("2026-\\d\\d-\\d\\d") ? "2018" + text.substring(4) : text;
  }

  private void plant(Object record, ObjectNode json, Person person) {
    for (Component component : Component.of(record.getClass())) {
      Object value = component.in(record);
      String name = component.name();
      Optional<PersonalData> mark = component.mark(PersonalData.class);
      if (mark.isPresent() && json.has(name)) {
        plain(value, name, mark.get().of().isEmpty() ? FAMILY : person)
            .forEach(text -> json.put(name, text));
      } else if (value instanceof Record inner && json.get(name) instanceof ObjectNode node) {
        plant(inner, node, person);
      } else if (value instanceof Collection<?> many && json.get(name) instanceof ArrayNode nodes) {
        List<?> records = new ArrayList<>(many);
        for (int i = 0; i < Math.min(records.size(), nodes.size()); i++) {
          if (records.get(i) instanceof Record inner && nodes.get(i) instanceof ObjectNode node) {
            plant(inner, node, person);
          }
        }
      }
    }
  }

  private Stream<String> plain(Object value, String name, Person person) {
    return switch (name) {
      case "cpr" -> Stream.of(person.cpr());
      case "birthDate" -> Stream.of(person.birthDate());
      default ->
          value instanceof String || value instanceof Personal<?>
              ? Stream.of(word(person))
              : Stream.empty();
    };
  }
}
