package dev.plumbline.benches.concurrency.executors;

import dev.plumbline.benches.concurrency.SuiteThreads;
import java.util.concurrent.SynchronousQueue;

/** A synchronous queue each way: whoever hands over waits until it is taken. */
final class QueuedRoundTrip implements RoundTrip {
  private final SynchronousQueue<Long> questions = new SynchronousQueue<>();
  private final SynchronousQueue<Long> answers = new SynchronousQueue<>();
  private final Thread answerer = SuiteThreads.platform(this::answer);

  QueuedRoundTrip() {
    answerer.start();
  }

  @Override
  public long ask(long question) throws InterruptedException {
    questions.put(question);
    return answers.take();
  }

  private void answer() {
    try {
      while (true) {
        answers.put(questions.take() + 1);
      }
    } catch (InterruptedException e) {
      // So close() ends it, wherever it waits.
    }
  }

  @Override
  public void close() {
    answerer.interrupt();
    SuiteThreads.awaitEnd(answerer);
  }
}
