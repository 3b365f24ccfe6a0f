package org.familyplan.app;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/** Says where to go when the service is ready. */
class Addresses implements ApplicationListener<ApplicationReadyEvent> {
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
    }
  }
}
