package org.familyplan.api.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A value that tells who a person is or what was said about them; protected wherever it goes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PersonalData {
  /** Component that names the person or persons; empty means the family as a whole. */
  String of() default "";

  /** True when decisions compare the value, so that it stays in the event, enciphered. */
  boolean inEvent() default false;
}
