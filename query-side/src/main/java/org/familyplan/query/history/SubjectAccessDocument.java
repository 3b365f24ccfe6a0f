package org.familyplan.query.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.accesslog.OwnLookUpsView.LookUp;
import org.familyplan.api.erasure.SubjectAccessView;
import org.familyplan.api.erasure.SubjectAccessView.Disclosure;
import org.familyplan.api.erasure.SubjectAccessView.HeldEntry;
import org.familyplan.api.shared.Personal;
import org.familyplan.platform.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Writes what is held about a person as a page for people. Everything in it is escaped. */
final class SubjectAccessDocument {
  private static final String STYLE =
      "body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
          + "table{border-collapse:collapse;width:100%}"
          + "th,td{border-bottom:1px solid #999;padding:.3em .6em;text-align:left;"
          + "vertical-align:top}";

  private final Sentences sentences = new Sentences();

  private static ResourceBundle labels(Locale locale) {
    return ResourceBundle.getBundle(
        "org.familyplan.query.history.subject_access",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** What information is held for, in words. */
  List<String> purposes(Locale locale) {
    return List.of(labels(locale).getString("purposes").split("\\|", -1));
  }

  String of(SubjectAccessView view, Locale locale) {
    return new Page(labels(locale), locale).of(view);
  }

  private final class Page {
    private final ResourceBundle labels;
    private final CodeWords codes;
    private final Locale locale;

    private Page(ResourceBundle labels, Locale locale) {
      this.labels = labels;
      this.codes = new CodeWords(locale);
      this.locale = locale;
    }

    String of(SubjectAccessView view) {
      return "<!doctype html><html lang=\""
          + locale.getLanguage()
          + "\"><head><meta charset=\"utf-8\"><title>"
          + label("title")
          + "</title><style>"
          + STYLE
          + "</style></head><body><h1>"
          + label("title")
          + "</h1>"
          + person(view)
          + part("purposesHeld", list(view.purposes()))
          + part("entries", table(view.entries().stream().map(this::entry), "entry.columns"))
          + part("recipients", table(view.recipients().stream().map(this::recipient), "to.columns"))
          + part("lookUps", table(view.lookUps().stream().map(this::look), "look.columns"))
          + (view.lookUpsLeftOut() ? "<p>" + label("lookUpsLeftOut") + "</p>" : "")
          + part("review", "<p>" + review(view.reviewOn()) + "</p>")
          + part("rights", "<p>" + label("rights.text") + "</p>")
          + "</body></html>\n";
    }

    private String person(SubjectAccessView view) {
      return list(
          Stream.of(
                  labels.getString("name") + ": " + said(view.name()),
                  labels.getString("birthDate") + ": " + said(view.birthDate()),
                  labels.getString("cpr") + ": " + said(view.cpr()),
                  labels.getString("municipality") + ": " + view.municipality(),
                  labels.getString("validAt") + ": " + day(view.validAt()))
              .toList());
    }

    private String said(@Nullable Personal<?> value) {
      return switch (value) {
        case null -> "–";
        case Personal.Known<?>(LocalDate date) -> day(date);
        case Personal.Known<?>(Object known) -> known.toString();
        case Personal.Withheld<?>(Personal.Why why) -> sentences.word(why.name(), locale);
        case Personal.Kept<?> _, Personal.Enciphered<?> _ ->
            throw new IllegalArgumentException("a protected value was about to leave");
      };
    }

    private List<String> entry(HeldEntry entry) {
      return List.of(
          period(entry.effectiveFrom(), entry.effectiveUntil()),
          entry.sentence(),
          sentences.word(entry.informationKind().name(), locale),
          day(LocalDate.ofInstant(entry.recordedAt(), Decision.ZONE)));
    }

    private List<String> recipient(Disclosure to) {
      String self = to.recipientPerson() == null ? null : labels.getString("yourself");
      return List.of(
          period(to.from(), to.until()),
          labels.getString(to.kind().name()),
          Stream.concat(
                  words(to.departments()),
                  Stream.of(
                      to.recipient() == null ? "" : sentences.text(to.recipient(), locale),
                      or(self)))
              .filter(each -> !each.isEmpty())
              .collect(Collectors.joining(", ")),
          words(to.informationKinds()).collect(Collectors.joining(", ")),
          to.purpose() == null ? "" : sentences.word(to.purpose().name(), locale),
          or(to.legalBasis()));
    }

    private List<String> look(LookUp look) {
      return List.of(day(look.on()), codes.of(look.purpose()));
    }

    private Stream<String> words(List<? extends Enum<?>> codes) {
      return codes.stream().map(each -> sentences.word(each.name(), locale));
    }

    private static String or(@Nullable String text) {
      return text == null ? "" : text;
    }

    private String review(@Nullable LocalDate on) {
      return on == null ? label("review.open") : label("review.on") + " " + escaped(day(on));
    }

    private String period(LocalDate from, @Nullable LocalDate until) {
      return until == null ? day(from) : day(from) + " – " + day(until.minusDays(1));
    }

    private String day(LocalDate day) {
      return Sentences.date(day, locale);
    }

    private String label(String key) {
      return escaped(labels.getString(key));
    }

    private String part(String heading, String content) {
      return "<h2>" + label(heading) + "</h2>" + content;
    }

    private static String list(List<String> texts) {
      return texts.stream()
          .map(each -> "<li>" + escaped(each) + "</li>")
          .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private String table(Stream<List<String>> rows, String columns) {
      String head =
          Stream.of(labels.getString(columns).split("\\|", -1))
              .map(each -> "<th>" + escaped(each) + "</th>")
              .collect(Collectors.joining("", "<tr>", "</tr>"));
      return rows.map(Page::row).collect(Collectors.joining("", "<table>" + head, "</table>"));
    }

    private static String row(List<String> cells) {
      return cells.stream()
          .map(each -> "<td>" + escaped(each) + "</td>")
          .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
      return HtmlUtils.htmlEscape(text, "UTF-8");
    }
  }
}
