package org.familyplan.api.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which an event is stored for ever, whatever its class is called. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {
  /** Capability and event, for example {@code goal.GoalAdded}. */
  String value();

  /** Revision of the stored form; older ones are upcast when read. */
  int revision() default 1;
}
