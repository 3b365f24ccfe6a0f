package org.familyplan.api.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where a command or a query is offered over HTTP. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Rest {
  /** GET for reads; POST for commands and for searches with personal terms. */
  Method method() default Method.POST;

  /** Path below the API's root. A name in braces is a component of the record, not of its body. */
  String path();

  /** True where writing without having read is dangerous: If-Match is then required (428). */
  boolean ifMatchRequired() default false;

  /** Media type of the answer. */
  String produces() default "application/json";

  /** The two methods in use. */
  enum Method {
    GET,
    POST
  }
}
