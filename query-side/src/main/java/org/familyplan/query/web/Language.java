package org.familyplan.query.web;

import java.util.List;
import java.util.Locale;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.platform.web.Requests;
import org.springframework.web.servlet.function.ServerRequest;

/** In which of its two languages the service answers: Danish or English. */
public final class Language {
  /** Danish. */
  public static final Locale DANISH = Locale.of("da");

  private Language() {}

  /**
   * What {@code lang} names, else what Accept-Language prefers, else English, in whichever form the
   * answer is. Throws RequestProblem 400 for another {@code lang}.
   */
  public static Locale of(ServerRequest request) {
    return of(request, Locale.ENGLISH);
  }

  /**
   * As {@link #of(ServerRequest)}, with another language for who wants neither.
   *
   * @param usual of this kind of answer
   */
  static Locale of(ServerRequest request, Locale usual) {
    String lang = Requests.parameter(request, "lang").orElse(null);
    if (lang != null) {
      return switch (lang) {
        case "da" -> DANISH;
        case "en" -> Locale.ENGLISH;
        default -> throw RequestProblem.of(400, "request.parameter", "lang is da or en");
      };
    }
    Locale best = Locale.lookup(wanted(request), List.of(Locale.ENGLISH, DANISH));
    return best == null ? usual : best;
  }

  /** What Accept-Language prefers; nothing when it cannot be read, as it is a wish only. */
  private static List<Locale.LanguageRange> wanted(ServerRequest request) {
    try {
      return request.headers().acceptLanguage();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
