package org.familyplan.app.demo;

class StoryPlayerOnH2Test extends StoryPlayerContract {
  @Override
  String[] store() {
    return new String[0];
  }
}
