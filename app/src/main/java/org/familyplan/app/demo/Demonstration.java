package org.familyplan.app.demo;

import java.io.Console;
import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Plays the stories asked for at start, before the service takes requests. */
public final class Demonstration implements SmartLifecycle {
  private final StoryPlayer player;
  private final List<Story> stories;
  private final PrintStream out;
  private volatile boolean running;

  /**
   * Plays nothing yet.
   *
   * @param stories to be played side by side; none: there is nothing to do
   */
  public Demonstration(StoryPlayer player, List<Story> stories, PrintStream out) {
    this.player = player;
    this.stories = stories;
    this.out = out;
  }

  @Override
  public void start() {
    running = true;
    if (!stories.isEmpty()) {
      play(Story.merged(stories));
    }
  }

  /** A restart with the same demonstration finds it played and goes on. */
  private void play(Story story) {
    if (player.hasPlayed(story)) {
      out.println("The demonstration has been played in this store already.");
      return;
    }
    Console console = System.console();
    Progress progress =
        new Progress(
            out, console != null && console.isTerminal(), System::nanoTime, story.steps().size());
    player.play(story, progress);
    out.println("The demonstration is played: " + progress.summary() + ".");
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
  }
}
