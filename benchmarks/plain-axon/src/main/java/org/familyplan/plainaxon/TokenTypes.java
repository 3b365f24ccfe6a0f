package org.familyplan.plainaxon;

import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Lets Axon's Jackson 3 serializer read a replay token back; without it no replay starts. */
@Configuration(proxyBeanMethods = false)
class TokenTypes {

  @Bean
  Jackson3SerializerCustomizer axonTypesOnly() {
    var validator =
        BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.").build();
    return mapper -> mapper.polymorphicTypeValidator(validator).findAndAddModules();
  }
}
