package org.familyplan.query.statistics.published;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.measure.Measure;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.TableDefinition;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The catalogue in the database, for the views of the schema {@code published}. What is there is
 * changed only where it differs; words of what is no longer in the catalogue stay.
 */
public final class CatalogueTables {
  private static final Locale DANISH = Locale.of("da");
  private static final List<String> TEXTS =
      List.of("title", "definition", "population", "timePoint", "unanswered", "corrections");

  private final JdbcTemplate jdbc;

  public CatalogueTables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private record Text(String da, String en) {}

  /** Brings the tables up to this catalogue. */
  public void write(Catalogue catalogue, Labels labels) {
    words(wanted(catalogue, labels));
    codes(attributes(catalogue));
    measures(catalogue.measures());
  }

  /** All that tables are told apart by or scoped to, with every code. */
  private static List<Attribute> attributes(Catalogue catalogue) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    catalogue.attributes().forEach(each -> attributes.put(each.id(), each));
    for (TableDefinition table : catalogue.tables()) {
      table.dimensions().forEach(each -> attributes.putIfAbsent(each.id(), each));
    }
    for (TableDefinition table : catalogue.tables()) {
      table
          .scope()
          .forEach(
              (id, code) -> attributes.putIfAbsent(id, new Attribute(id, List.of(code), false)));
    }
    return new ArrayList<>(attributes.values());
  }

  private static Map<String, Text> wanted(Catalogue catalogue, Labels labels) {
    Map<String, Text> words = new LinkedHashMap<>();
    catalogue.subjects().forEach(each -> put(words, labels, "subject." + each));
    catalogue.tables().forEach(each -> put(words, labels, "table." + each.id()));
    for (Attribute attribute : attributes(catalogue)) {
      put(words, labels, "attribute." + attribute.id());
      for (String code : attribute.codes()) {
        words.put(
            "code." + attribute.id() + "." + code,
            new Text(
                labels.ofCode(attribute.id(), code, DANISH),
                labels.ofCode(attribute.id(), code, Locale.ENGLISH)));
      }
    }
    for (Measure measure : catalogue.measures()) {
      for (String text : TEXTS) {
        String key = "measure." + measure.id() + ".";
        words.put(
            "measure." + measure.id() + "@" + measure.version() + "." + text,
            text(labels, key + text));
      }
    }
    return words;
  }

  private static void put(Map<String, Text> words, Labels labels, String key) {
    words.put(key, text(labels, key));
  }

  private static Text text(Labels labels, String key) {
    return new Text(labels.of(key, DANISH), labels.of(key, Locale.ENGLISH));
  }

  private void words(Map<String, Text> wanted) {
    Map<String, Text> there = new HashMap<>();
    jdbc.query(
        "select word_key, da, en from statistics_word",
        row -> {
          there.put(row.getString("word_key"), new Text(row.getString("da"), row.getString("en")));
        });
    wanted.forEach(
        (key, text) -> {
          if (!there.containsKey(key)) {
            add(
                "insert into statistics_word (da, en, word_key) values (?, ?, ?)",
                text.da(),
                text.en(),
                key);
          } else if (!text.equals(there.get(key))) {
            jdbc.update(
                "update statistics_word set da = ?, en = ? where word_key = ?",
                text.da(),
                text.en(),
                key);
          }
        });
  }

  private void codes(List<Attribute> attributes) {
    Map<String, Integer> there = new HashMap<>();
    jdbc.query(
        "select attribute, code, ordinal from statistics_code",
        row -> {
          there.put(
              row.getString("attribute") + " " + row.getString("code"), row.getInt("ordinal"));
        });
    for (Attribute attribute : attributes) {
      int ordinal = 0;
      for (String code : attribute.codes()) {
        Integer known = there.get(attribute.id() + " " + code);
        ordinal++;
        if (known == null) {
          add(
              "insert into statistics_code (ordinal, attribute, code) values (?, ?, ?)",
              ordinal,
              attribute.id(),
              code);
        } else if (known != ordinal) {
          jdbc.update(
              "update statistics_code set ordinal = ? where attribute = ? and code = ?",
              ordinal,
              attribute.id(),
              code);
        }
      }
    }
  }

  private void measures(List<Measure> measures) {
    for (Measure each : measures) {
      int updated =
          jdbc.update(
              "update statistics_measure set unit = ?, rounding = ?, source = ?, owner = ?,"
                  + " since = ? where measure = ? and version = ?",
              each.unit(),
              each.rounding().name(),
              each.source(),
              each.owner(),
              each.since(),
              each.id(),
              each.version());
      if (updated == 0) {
        add(
            "insert into statistics_measure (unit, rounding, source, owner, since, measure,"
                + " version) values (?, ?, ?, ?, ?, ?, ?)",
            each.unit(),
            each.rounding().name(),
            each.source(),
            each.owner(),
            each.since(),
            each.id(),
            each.version());
      }
    }
  }

  private void add(String sql, Object... values) {
    try {
      jdbc.update(sql, values);
    } catch (DuplicateKeyException e) {
      // another node starts at the same moment and was first, with the same
      return;
    }
  }
}
