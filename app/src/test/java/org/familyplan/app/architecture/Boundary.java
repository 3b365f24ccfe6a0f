package org.familyplan.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Classes of one place do not depend on classes of others. A rule about a place that does not exist
 * would hold for ever, so both sides must be real.
 *
 * @param subject package pattern below the root
 * @param own package patterns below the root
 * @param foreign package patterns of libraries
 */
record Boundary(String subject, List<String> own, List<Library> foreign) {

  /** A library that is on the classpath, as its class shows. */
  record Library(String packages, String witness) {}

  static final Library SPRING =
      new Library("org.springframework..", "org.springframework.context.ApplicationContext");
  static final Library AXON =
      new Library("org.axonframework..", "org.axonframework.commandhandling.CommandHandler");
  static final Library AGGREGATES =
      new Library(
          "org.axonframework.modelling..", "org.axonframework.modelling.command.Repository");
  static final Library JDBC = new Library("java.sql..", "java.sql.Connection");
  static final Library DATA_SOURCES = new Library("javax.sql..", "javax.sql.DataSource");
  static final Library SERVLETS =
      new Library("jakarta.servlet..", "jakarta.servlet.http.HttpServletRequest");
  static final Library JACKSON =
      new Library("tools.jackson..", "tools.jackson.databind.json.JsonMapper");
  static final Library OLD_JACKSON =
      new Library(
          "com.fasterxml.jackson.databind..", "com.fasterxml.jackson.databind.ObjectMapper");

  /** Fails when a class crosses, or when there is nothing that could. */
  void check(JavaClasses world, String root) {
    assertThat(world.that(resideInAPackage(below(root, subject)))).as(subject).isNotEmpty();
    for (String place : own) {
      assertThat(world.that(resideInAPackage(below(root, place)))).as(place).isNotEmpty();
    }
    foreign.forEach(library -> assertThat(exists(library)).as("%s", library).isTrue());
    String[] targets =
        Stream.concat(
                own.stream().map(place -> below(root, place)),
                foreign.stream().map(Library::packages))
            .toArray(String[]::new);
    noClasses()
        .that(resideInAPackage(below(root, subject)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(targets))
        .check(world);
  }

  private static String below(String root, String place) {
    return place.isEmpty() ? root + ".." : root + "." + place + "..";
  }

  private static boolean exists(Library library) {
    try {
      Class.forName(library.witness(), false, Boundary.class.getClassLoader());
      String packages = library.packages().replace("..", "");
      return library.witness().startsWith(packages);
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  static Boundary of(String subject, List<String> own, Library... foreign) {
    return new Boundary(subject, new ArrayList<>(own), List.of(foreign));
  }

  @Override
  public String toString() {
    List<String> targets = new ArrayList<>(own);
    foreign.forEach(each -> targets.add(each.packages()));
    return (subject.isEmpty() ? "everything" : subject) + " knows no " + String.join(", ", targets);
  }
}
