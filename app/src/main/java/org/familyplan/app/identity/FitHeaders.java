package org.familyplan.app.identity;

import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Spring Security's firewall, which refuses control characters and unassigned ones in headers. Its
 * own check matches each header with a regular expression each time that it is read; with a token
 * of a thousand characters that took a tenth of a command.
 */
public final class FitHeaders {
  private FitHeaders() {}

  /** The firewall, as strict as it is delivered. */
  public static HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderNames(FitHeaders::isName);
    firewall.setAllowedHeaderValues(FitHeaders::isValue);
    return firewall;
  }

  static boolean isName(String text) {
    return text.indexOf('\t') < 0 && isValue(text);
  }

  /** A value may hold tabs (RFC 9110, 5.5). */
  static boolean isValue(String text) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isISOControl(c) && c != '\t' || !Character.isDefined(c)) {
        return false;
      }
      at += Character.charCount(c);
    }
    return true;
  }
}
