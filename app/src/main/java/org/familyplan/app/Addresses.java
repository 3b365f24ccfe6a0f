package org.familyplan.app;

import org.familyplan.app.identity.DemonstrationIssuer;
import org.familyplan.app.identity.DemonstrationUser;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/** Says where to go when the service is ready, and how to get in where anybody may. */
class Addresses implements ApplicationListener<ApplicationReadyEvent> {
  private final ObjectProvider<DemonstrationIssuer> demonstration;

  Addresses(ObjectProvider<DemonstrationIssuer> demonstration) {
    this.demonstration = demonstration;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      String root = "http://127.0.0.1:" + web.getWebServer().getPort();
      System.out.println();
      System.out.println("Family plan is ready.");
      System.out.println("  API            " + root + "/v1");
      System.out.println("  Documentation  " + root + "/swagger-ui.html");
      System.out.println("  OpenAPI        " + root + "/v3/api-docs");
      System.out.println("  Health         " + root + "/actuator/health");
      System.out.println("  Operator       " + root + "/operator/projections");
      demonstration.ifAvailable(issuer -> demonstration(root));
    }
  }

  private static void demonstration(String root) {
    System.out.println();
    System.out.println("DEMONSTRATION: everybody on this machine can be anybody. A token:");
    System.out.println(
        "  curl -s -u karen.holm:"
            + DemonstrationUser.SECRET
            + " -d grant_type=client_credentials "
            + root
            + DemonstrationIssuer.PATH);
    System.out.println("This store is a demonstration's for ever; nothing real belongs into it.");
  }
}
