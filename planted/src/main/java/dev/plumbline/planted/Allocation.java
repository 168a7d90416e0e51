package dev.plumbline.planted;

import dev.plumbline.planted.work.AllocationWork;
import dev.plumbline.planted.work.Work;
import org.openjdk.jmh.annotations.Fork;

/**
 * Is a change found in code that keeps the collector busy? See {@link AllocationWork}.
 *
 * <p>The heap is small. In one of the usual size, a short fork at this rate of allocation ends
 * before it has touched all of it, and measures how fast the operating system hands out memory: up
 * to 40 times as long as the work itself.
 */
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms128m", "-Xmx128m"})
public class Allocation extends PlantedBenchmark {
  @Override
  Work work() {
    return new AllocationWork();
  }
}
