package org.familyplan.query.statistics.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipOutputStream;
import org.familyplan.api.statistics.ExportState;
import org.familyplan.query.statistics.format.Zips;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Writes exports, one at a time, on a thread of its own. */
public final class ExportWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ExportWorker.class);

  private final ExportJobs jobs;
  private final Bundle bundle;
  private final UUID node;
  private volatile boolean stopping;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("exports").factory());

  /**
   * A worker.
   *
   * @param node unlike every other node's
   */
  public ExportWorker(ExportJobs jobs, Bundle bundle, UUID node) {
    this.jobs = jobs;
    this.bundle = bundle;
    this.node = node;
  }

  /** Looks for work again and again. */
  public void start(Duration pause) {
    long millis = pause.toMillis();
    var unused = thread.scheduleWithFixedDelay(this::safely, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** An outage of the database ends no more than one look. */
  private void safely() {
    try {
      jobs.expire();
      while (!stopping && work()) {
        LOG.debug("an export is written");
      }
    } catch (RuntimeException e) {
      LOG.warn("exports wait: {}", e.getClass().getName());
    }
  }

  /** Works at one job until it is over; false when there is none. */
  boolean work() {
    Optional<Job> claimed = jobs.claim(node);
    claimed.ifPresent(this::write);
    return claimed.isPresent();
  }

  private void write(Job job) {
    try {
      parts(job, job.total());
      jobs.finish(node, job, out -> pack(job, out));
    } catch (ExportJobs.Lost e) {
      LOG.info("export {} was cancelled or taken over", job.id());
    } catch (DataAccessException | TransactionException e) {
      throw e; // the database, not the export: whoever has it next goes on
    } catch (RuntimeException e) {
      LOG.error("export {} cannot be written", job.id(), e);
      jobs.end(job.id(), ExportState.FAILED);
    }
  }

  /** Writes the parts that are missing, up to this one. */
  void parts(Job job, int until) {
    List<String> files = bundle.files(job.edition(), job.format());
    if (files.size() != job.total()) {
      throw new IllegalStateException("another release took the order");
    }
    Bundle.Making making = bundle.making(job);
    for (int part = job.done(); part < until; part++) {
      if (stopping) {
        jobs.release(node, job.id());
        throw new ExportJobs.Lost();
      }
      jobs.keep(node, job, part, making.make(files.get(part)));
    }
  }

  private void pack(Job job, OutputStream out) throws IOException {
    List<String> files = bundle.files(job.edition(), job.format());
    ZipOutputStream zip = new ZipOutputStream(out);
    for (int part = 0; part < files.size(); part++) {
      String name = "edition-" + job.edition() + "/" + files.get(part);
      zip.putNextEntry(Zips.timelessEntry(name));
      zip.write(jobs.part(job.id(), part));
      zip.closeEntry();
    }
    zip.finish();
  }

  /**
   * Stops at the next part; another node goes on. The thread is never interrupted: that would close
   * the embedded database's file under everybody.
   */
  @Override
  public void close() {
    stopping = true;
    thread.close();
  }
}
