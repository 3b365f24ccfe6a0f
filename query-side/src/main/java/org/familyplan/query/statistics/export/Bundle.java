package org.familyplan.query.statistics.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.familyplan.api.statistics.ExportForm;
import org.familyplan.api.statistics.ExportLanguage;
import org.familyplan.query.statistics.edition.Edition;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.format.TableFormat;
import org.familyplan.query.statistics.format.TableFormats;
import org.familyplan.query.statistics.format.Words;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.measure.Measure;

/** The parts of an edition's export; the same order has the same parts, whenever it is asked. */
public final class Bundle {
  private static final String TABLES = "tables/";

  private final EditionSource editions;
  private final Catalogue catalogue;
  private final Labels labels;
  private final Map<String, TableFormat> formats = new HashMap<>();

  /** Of the editions that are published. */
  public Bundle(EditionSource editions, Catalogue catalogue, Labels labels) {
    this.editions = editions;
    this.catalogue = catalogue;
    this.labels = labels;
    TableFormats.all(catalogue).forEach(each -> formats.put(each.name(), each));
  }

  /** True when there is such an edition. */
  boolean has(int edition) {
    return editions.edition(edition).isPresent();
  }

  /** Names of the files, in their order; each is a part. */
  List<String> files(int edition, ExportForm form) {
    List<String> files = new ArrayList<>(List.of("README.txt", "catalogue.json"));
    String ending = "." + format(form).ending();
    editions.tables(edition).forEach(each -> files.add(TABLES + each + ending));
    files.addAll(Star.files());
    return files;
  }

  private TableFormat format(ExportForm form) {
    String name = form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Objects.requireNonNull(formats.get(name), () -> "no format " + name);
  }

  /** The parts of one job, as they are made. */
  Making making(Job job) {
    return new Making(job);
  }

  /** Makes parts; what several of them need is read once. */
  final class Making {
    private final Job job;
    private final Edition edition;
    private final Map<String, byte[]> star = new HashMap<>();

    private Making(Job job) {
      this.job = job;
      this.edition = editions.edition(job.edition()).orElseThrow();
    }

    byte[] make(String file) {
      if (file.startsWith(TABLES)) {
        String table = file.substring(TABLES.length(), file.lastIndexOf('.'));
        PublishedTable published = editions.table(job.edition(), table);
        return format(job.format()).write(published, labels, locale());
      }
      return switch (file) {
        case "README.txt" -> readme();
        case "catalogue.json" -> new CatalogueFile(labels).write(edition, tables(), measures());
        default -> star(file);
      };
    }

    private Locale locale() {
      return job.language() == ExportLanguage.DA ? Locale.of("da") : Locale.ENGLISH;
    }

    private List<PublishedTable> tables() {
      return editions.tables(job.edition()).stream()
          .map(each -> editions.table(job.edition(), each))
          .toList();
    }

    private List<Measure> measures() {
      Set<String> used = new HashSet<>();
      tables().forEach(each -> used.add(each.definition().measure()));
      return catalogue.measures().stream().filter(each -> used.contains(each.id())).toList();
    }

    private byte[] star(String file) {
      if (star.isEmpty()) {
        star.putAll(new Star(edition, tables(), measures(), labels).write());
      }
      return Objects.requireNonNull(star.get(file), file);
    }

    private byte[] readme() {
      Words words = new Words(labels, locale());
      String tables =
          editions.tables(job.edition()).stream()
              .map(each -> "  " + each + ": " + labels.of("table." + each, locale()))
              .collect(Collectors.joining("\n"));
      return template(words.language())
          .replace("{sha256}", edition.sha256())
          .replace("{threshold}", Integer.toString(edition.threshold()))
          .replace("{tables}", tables)
          .replace("{edition}", words.edition(edition) + " " + words.published(edition))
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  private static String template(String language) {
    try (InputStream in =
        Objects.requireNonNull(Bundle.class.getResourceAsStream("readme_" + language + ".txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
