package org.familyplan.query.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.accesslog.AccessLogView;
import org.familyplan.api.accesslog.OwnLookUpsView.LookUp;
import org.familyplan.api.difference.ChangeView;
import org.familyplan.api.evidence.EvidencePackView;
import org.familyplan.api.evidence.EvidencePackView.PackScope;
import org.familyplan.api.evidence.EvidencePackView.PackedEvents;
import org.familyplan.api.evidence.EvidencePackView.PackedLooks;
import org.familyplan.api.history.EventView;
import org.familyplan.api.history.EventView.RecordedBy;
import org.familyplan.platform.decision.Decision;
import org.familyplan.query.evidence.Rules.AgeRule;
import org.familyplan.query.history.CodeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The pack as a page for people, to read and to print. Everything in it is escaped; nothing in it
 * runs or is fetched from anywhere.
 */
final class Report {
  private static final String HEAD =
      "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src"
          + " 'none'; style-src 'unsafe-inline'\"><style>"
          + "body{font:16px/1.5 sans-serif;max-width:70em;margin:2em auto;padding:0 1em}"
          + "table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #999;"
          + "padding:.3em .6em;text-align:left;vertical-align:top}ul{margin:.3em 0;"
          + "padding-left:1.2em}tr.withheld{color:#555}"
          + "@media print{body{font-size:10pt;max-width:none}thead{display:table-header-group}"
          + "tr{break-inside:avoid}}</style>";
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Decision.ZONE);

  private final Locale locale;
  private final ResourceBundle labels;
  private final CodeWords codes;
  private final List<String> events = new ArrayList<>();
  private final List<String> looks = new ArrayList<>();

  Report(Locale locale) {
    this.locale = locale;
    this.codes = new CodeWords(locale);
    this.labels =
        ResourceBundle.getBundle(
            "org.familyplan.query.evidence.report",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * Tells an event.
   *
   * @param changes what it changed in the plan
   */
  void event(EventView view, List<ChangeView> changes) {
    String what =
        escaped(view.sentence())
            + (changes.isEmpty() ? "" : list(changes.stream().map(ChangeView::sentence)));
    events.add(
        row(
            view.withheld() == null ? "" : " class=\"withheld\"",
            Stream.of(
                Long.toString(view.version()),
                time(view.recordedAt()),
                view.withheld() == null ? day(view.effectiveFrom()) : "",
                what,
                view.withheld() == null ? escaped(who(view.recordedBy())) : "")));
  }

  private String who(@Nullable RecordedBy by) {
    if (by == null) {
      return "";
    }
    String name = by.name() == null ? by.actor().value() : by.name();
    return name
        + ", "
        + codes.of(by.role())
        + (by.department() == null ? "" : ", " + codes.of(by.department()));
  }

  /** Tells that the plan changed on a day of many events. */
  void day(List<ChangeView> changes) {
    if (!changes.isEmpty()) {
      events.add(
          "<tr><td></td><td></td><td></td><td>"
              + label("changes")
              + list(changes.stream().map(ChangeView::sentence))
              + "</td><td></td></tr>");
    }
  }

  /** Tells a look. */
  void look(Record view) {
    if (view instanceof AccessLogView.Look look) {
      String name = look.name() == null ? look.employee().value() : look.name();
      looks.add(
          row(
              "",
              Stream.of(
                  time(look.recordedAt()),
                  escaped(name + ", " + codes.of(look.role())),
                  escaped(codes.of(look.purpose())),
                  escaped(look.operation()),
                  escaped(codes.of(look.outcome())))));
    } else if (view instanceof LookUp look) {
      looks.add(
          row(
              "",
              Stream.of(
                  day(look.on()),
                  "",
                  escaped(codes.of(look.purpose())),
                  escaped(look.operation()),
                  "")));
    }
  }

  /** The page. */
  String of(EvidencePackView pack, Rules rules) {
    return "<!doctype html><html lang=\""
        + locale.getLanguage()
        + "\"><head><title>"
        + label("title")
        + "</title>"
        + HEAD
        + "</head><body><h1>"
        + label("title")
        + "</h1><p>"
        + label("about")
        + "</p>"
        + facts(pack)
        + part("events", events.isEmpty() ? none(pack) : table("events.columns", events))
        + (pack.access() == null ? "" : part("looks", table("looks.columns", looks)))
        + part("rules", rules(rules))
        + part("check", "<p>" + label("check.text") + "</p>")
        + part("limits", limits())
        + "</body></html>\n";
  }

  /** Whoever asks about a quiet period is told that it was one, and as of when. */
  private String none(EvidencePackView pack) {
    return "<p>" + label("none." + pack.scope().name()) + "</p>";
  }

  private String facts(EvidencePackView pack) {
    PackedEvents of = pack.events();
    List<String> facts = new ArrayList<>();
    facts.add(fact("family", pack.familyId().toString()));
    facts.add(fact("period", ends(pack.from()) + " – " + ends(pack.until())));
    facts.add(fact("reader", codes.of(pack.role()) + ", " + labels.getString(pack.scope().name())));
    facts.add(fact("purpose", codes.of(pack.purpose())));
    facts.add(fact("asOf", MINUTE.format(pack.asOf())));
    facts.add(fact("shown", Integer.toString(of.shown())));
    if (pack.scope() == PackScope.WHOLE) {
      facts.add(fact("withheld", Integer.toString(of.withheld())));
    }
    facts.add(fact("younger", Integer.toString(of.younger())));
    PackedLooks access = pack.access();
    facts.add(
        access == null
            ? fact("looks", labels.getString("notForReader"))
            : fact("looks", access.entries() + " (+" + access.younger() + ")"));
    return "<ul>" + String.join("", facts) + "</ul>";
  }

  private String fact(String label, String value) {
    return "<li>" + label(label) + ": " + escaped(value) + "</li>";
  }

  private static String ends(@Nullable LocalDate day) {
    return day == null ? "…" : day.toString();
  }

  private String rules(Rules rules) {
    Stream<String> ages = rules.agesOfConsent().stream().map(this::ages);
    Stream<String> kept =
        rules.retention().stream().map(each -> each.years() + " " + years() + ": " + each.source());
    Stream<String> criteria =
        rules.criteria().stream().map(each -> each.text() + " (" + each.source() + ")");
    return "<h3>"
        + label("agesOfConsent")
        + "</h3>"
        + list(ages)
        + "<h3>"
        + label("retention")
        + "</h3>"
        + list(kept)
        + "<h3>"
        + label("criteria")
        + "</h3>"
        + list(criteria);
  }

  private String ages(AgeRule rule) {
    String purposes = rule.purposes().stream().map(codes::of).collect(Collectors.joining(", "));
    String givers =
        rule.givers().entrySet().stream()
            .map(each -> fromAge(each.getKey()) + " " + codes.of(each.getValue()))
            .collect(Collectors.joining("; "));
    String since = rule.from() == null ? "" : " (" + since(rule.from()) + ")";
    return purposes + since + ": " + givers + ". " + rule.source();
  }

  private String fromAge(int age) {
    return labels.getString("fromAge").replace("{age}", Integer.toString(age));
  }

  private String since(LocalDate day) {
    return labels.getString("since").replace("{day}", day.toString());
  }

  private String years() {
    return labels.getString("years");
  }

  private String limits() {
    return list(Stream.of(labels.getString("limits.text").split("\\|", -1)));
  }

  private String part(String label, String content) {
    return "<h2>" + label(label) + "</h2>" + content;
  }

  private String table(String columns, List<String> rows) {
    StringBuilder head = new StringBuilder("<table><thead><tr>");
    for (String each : labels.getString(columns).split("\\|", -1)) {
      head.append("<th>").append(escaped(each)).append("</th>");
    }
    return head + "</tr></thead><tbody>" + String.join("", rows) + "</tbody></table>";
  }

  /** A row of cells that are escaped already. */
  private static String row(String attributes, Stream<String> cells) {
    StringBuilder row = new StringBuilder("<tr" + attributes + ">");
    cells.forEach(each -> row.append("<td>").append(each).append("</td>"));
    return row.append("</tr>").toString();
  }

  private static String list(Stream<String> lines) {
    StringBuilder list = new StringBuilder("<ul>");
    lines.forEach(each -> list.append("<li>").append(escaped(each)).append("</li>"));
    return list.append("</ul>").toString();
  }

  private String label(String name) {
    return escaped(labels.getString(name));
  }

  private static String time(Instant instant) {
    return MINUTE.format(instant);
  }

  private static String day(LocalDate day) {
    return day.toString();
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
