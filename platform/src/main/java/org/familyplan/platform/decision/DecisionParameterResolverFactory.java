package org.familyplan.platform.decision;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Hands a command's {@link Decision} to the handlers that ask for it. */
public final class DecisionParameterResolverFactory implements ParameterResolverFactory {
  @Override
  public @Nullable ParameterResolver<?> createInstance(
      Executable executable, Parameter[] parameters, int index) {
    return parameters[index].getType() == Decision.class ? new FromMetaData() : null;
  }

  private static final class FromMetaData implements ParameterResolver<Decision> {
    @Override
    public @Nullable Decision resolveParameterValue(Message<?> message) {
      return (Decision) message.getMetaData().get(Decision.KEY);
    }

    @Override
    public boolean matches(Message<?> message) {
      return message.getMetaData().containsKey(Decision.KEY);
    }
  }
}
