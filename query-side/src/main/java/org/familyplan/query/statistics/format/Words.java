package org.familyplan.query.statistics.format;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.familyplan.query.statistics.edition.Edition;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.measure.Phrase;
import org.familyplan.query.statistics.table.Attribute;

/** What stands around the figures, Danish or English. */
public final class Words {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private final Labels labels;
  private final Locale locale;
  private final boolean danish;
  private final ResourceBundle bundle;

  /** In Danish when the locale says so, else in English. */
  public Words(Labels labels, Locale locale) {
    this.labels = labels;
    this.locale = locale;
    this.danish = locale.getLanguage().equals("da");
    this.bundle =
        ResourceBundle.getBundle(
            Words.class.getPackageName() + ".words",
            danish ? Locale.of("da") : Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The language's tag: {@code da} or {@code en}. */
  public String language() {
    return danish ? "da" : "en";
  }

  /** Words of the formats; {@code {0}} and so on are filled in as they are. */
  public String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
  }

  /** Words of the catalogue. */
  public String label(String key) {
    return labels.of(key, locale);
  }

  /** The word for a code, also for the sum. */
  public String code(Attribute attribute, String code) {
    return code.equals(Figures.TOTAL) ? say("total") : labels.ofCode(attribute.id(), code, locale);
  }

  /** The word for an attribute. */
  public String attribute(Attribute attribute) {
    return label("attribute." + attribute.id());
  }

  /** The word for an attribute within a sentence. */
  public String attributeWithin(Attribute attribute) {
    return Phrase.within(attribute(attribute));
  }

  /** Words for what a cell says. */
  public String content(Content content, PublishedTable table) {
    String amount = table.definition().amount();
    return content == Content.MEAN && amount != null
        ? label("amount." + amount)
        : say("content." + content.id());
  }

  /** "Age at start: 14-17; …", or nothing. */
  public String scope(Figures figures) {
    return figures.scope().stream()
        .map(each -> attribute(each) + ": " + code(each, each.codes().getFirst()))
        .collect(Collectors.joining("; "));
  }

  /** A number as people of the language write it. */
  public String number(BigDecimal number) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(danish ? '.' : ',');
    symbols.setDecimalSeparator(danish ? ',' : '.');
    symbols.setMinusSign('\u2212');
    DecimalFormat format = new DecimalFormat("#,##0.###", symbols);
    format.setMinimumFractionDigits(Math.clamp(number.scale(), 0, 3));
    return format.format(number);
  }

  /** What people read of a content of a cell. */
  public String shown(Shown shown, Content content) {
    return switch (shown) {
      case Shown.Figure(BigDecimal number) when content == Content.PERCENT ->
          number(number) + "\u00a0%";
      case Shown.Figure(BigDecimal number) -> number(number);
      case Shown.Hidden _ -> say("hidden.symbol");
      case Shown.Nothing _ -> say("nothing.symbol");
    };
  }

  /** A day as people of the language write it. */
  public String day(LocalDate day) {
    return day.format(
        danish
            ? DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ROOT)
            : DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
  }

  /** Which edition, of when. */
  public String edition(Edition edition) {
    return say(
        "edition",
        Integer.toString(edition.number()),
        edition.title(),
        day(edition.validAt()),
        Long.toString(edition.position()));
  }

  /** When it was published. */
  public String published(Edition edition) {
    return say("published", day(LocalDate.ofInstant(edition.publishedAt(), ZONE)));
  }
}
