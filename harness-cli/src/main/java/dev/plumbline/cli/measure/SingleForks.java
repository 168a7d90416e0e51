package dev.plumbline.cli.measure;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.model.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Forks of a jar one at a time, for who decides alone what comes next: no plan, no run file. Holds
 * the lock of the machine and one host until closed.
 */
public final class SingleForks implements AutoCloseable {
  private final JarUnderTest jar;
  private final List<String> jmhArguments;
  private final MachineLock lock;
  private final Interruption interruption = new Interruption();
  private final Forks forks;

  private SingleForks(JarUnderTest jar, List<String> jmhArguments, MachineLock lock) {
    this.jar = jar;
    this.jmhArguments = List.copyOf(jmhArguments);
    this.lock = lock;
    this.forks = new Forks(ForkLimits.usual(), interruption);
  }

  /**
   * Takes the lock; the host starts with the first question.
   *
   * @param jmhArguments options of every fork, each with its value
   * @throws MeasuringProblem if an option is none of a fork's (2), or another measuring run is
   *     under way on this machine (4)
   */
  public static SingleForks open(JarUnderTest jar, List<String> jmhArguments)
      throws MeasuringProblem {
    JmhArguments.check(jmhArguments);
    return new SingleForks(
        jar, jmhArguments, MachineLock.acquire(Path.of(System.getProperty("java.io.tmpdir"))));
  }

  /**
   * The benchmarks of the jar as these forks would run them, sorted by name.
   *
   * @param include regular expressions, found anywhere in the name; empty means all
   * @throws MeasuringProblem if the jar or a pattern is wrong (2), or nothing matches (3)
   */
  public List<ListedBenchmark> list(List<String> include) throws MeasuringProblem {
    Lister lister = new Lister(jar, Selection.of(include, List.of(), jmhArguments));
    lister.check();
    return lister.list(interruption.host(jar, Side.HEAD.word())).benchmarks();
  }

  /**
   * Runs one fork with the options of all. Whatever it does, a record comes of it.
   *
   * @param round what the record is numbered with, from 1
   * @throws MeasuringProblem if no host can be started, or this JVM was asked to stop (4)
   */
  public ForkRecord run(ListedBenchmark benchmark, int round) throws MeasuringProblem {
    return run(benchmark, round, jmhArguments);
  }

  /**
   * Runs one fork. Whatever it does, a record comes of it.
   *
   * @param round what the record is numbered with, from 1
   * @param arguments JMH's options of this fork alone
   * @throws MeasuringProblem if no host can be started, or this JVM was asked to stop (4)
   */
  public ForkRecord run(ListedBenchmark benchmark, int round, List<String> arguments)
      throws MeasuringProblem {
    SideUnderTest side = new SideUnderTest(Side.HEAD, Optional.of(jar), arguments, Map.of());
    return forks.run(new ForkOrder(side, benchmark, round, 1, arguments));
  }

  /**
   * Runs forks that live at once and take turns, one iteration each; one after the other where they
   * can't.
   *
   * @param benchmarks one for each fork, in the order of the first turns
   * @param round what the records are numbered with, from 1
   * @param arguments JMH's options of each fork
   * @return a record of each, in this order
   */
  public List<ForkRecord> inTurns(
      List<ListedBenchmark> benchmarks, int round, List<String> arguments) throws MeasuringProblem {
    SideUnderTest side = new SideUnderTest(Side.HEAD, Optional.of(jar), arguments, Map.of());
    List<ForkOrder> orders = new ArrayList<>();
    for (ListedBenchmark benchmark : benchmarks) {
      orders.add(new ForkOrder(side, seat(orders.size()), benchmark, round, 1, arguments));
    }
    if (orders.size() > 1
        && forks.inTurns(orders) instanceof AtOnce.Over over
        && over.forks().size() == benchmarks.size()) {
      return over.forks();
    }
    List<ForkRecord> apart = new ArrayList<>();
    for (ListedBenchmark benchmark : benchmarks) {
      apart.add(run(benchmark, round, arguments));
    }
    return apart;
  }

  /** The first has the seat of forks that run alone, and with it their host. */
  private static String seat(int index) {
    return index == 0 ? Side.HEAD.word() : Side.HEAD.word() + index;
  }

  /** Ends the host and all below it, and gives back the lock. */
  @Override
  public void close() {
    interruption.close();
    lock.close();
  }
}
