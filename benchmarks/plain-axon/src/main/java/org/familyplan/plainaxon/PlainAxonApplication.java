package org.familyplan.plainaxon;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class PlainAxonApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(PlainAxonApplication.class, arguments);
  }
}
