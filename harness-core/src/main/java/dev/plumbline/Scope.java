package dev.plumbline;

import dev.plumbline.gate.Policy;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Plan;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which benchmarks a run set out to measure, by its filters: what a baseline has beyond them is not
 * missing. The list of what was found plays no part, for a benchmark that was deleted is on no
 * list.
 */
public final class Scope {
  /**
   * Characters a filter may look at for one name before it counts as matching: a file's filters can
   * be made so that they never end.
   */
  private static final int PATIENCE = 100_000;

  /** What a filter starts with that lets in processes, and nothing else does. */
  private static final String OF_PROCESSES = "^process\\.";

  private Scope() {}

  /**
   * The filter that lets in the processes whose whole names a regular expression matches, and no
   * other benchmark. Processes are measured only when somebody names them, so a plan without such a
   * filter has none of them in its scope.
   */
  public static String processes(String names) {
    return OF_PROCESSES + "(?:" + names + ")$";
  }

  /** Whether a filter is one of {@link #processes}. */
  public static boolean ofProcesses(String filter) {
    return filter.startsWith(OF_PROCESSES);
  }

  /**
   * The scope of a plan; every JMH benchmark for a plan without filters, or one that can't be read.
   */
  public static Predicate<BenchmarkId> of(Plan plan) {
    List<Pattern> include = patterns(plan.include());
    List<Pattern> processes = patterns(plan.include().stream().filter(Scope::ofProcesses).toList());
    List<Pattern> exclude = patterns(plan.exclude());
    boolean all = plan.include().isEmpty() || include.size() < plan.include().size();
    Map<String, Set<String>> parameters = parameters(plan.jmhArguments());
    return id ->
        (id.process()
                ? processes.stream().anyMatch(pattern -> finds(pattern, id.benchmark(), true))
                : all || include.stream().anyMatch(pattern -> finds(pattern, id.benchmark(), true)))
            && exclude.stream().noneMatch(pattern -> finds(pattern, id.benchmark(), false))
            && id.parameters().entrySet().stream()
                .allMatch(
                    entry ->
                        parameters
                            .getOrDefault(entry.getKey(), Set.of(entry.getValue()))
                            .contains(entry.getValue()));
  }

  /**
   * The same, and where the plan named no benchmarks only what its profile measures by a policy:
   * see {@link Policy#measuredBy}.
   */
  public static Predicate<BenchmarkId> of(Plan plan, Policy policy) {
    return of(plan)
        .and(id -> !plan.include().isEmpty() || policy.measuredBy(plan.profile(), id))
        .and(values(plan, policy));
  }

  /**
   * Leaves out further values of parameters that only other profiles than the plan's measure by a
   * policy, unless {@code -p} names the parameter.
   */
  public static Predicate<BenchmarkId> values(Plan plan, Policy policy) {
    Set<String> chosen = parameters(plan.jmhArguments()).keySet();
    return id -> !policy.leftToOthers(plan.profile(), without(chosen, id));
  }

  private static BenchmarkId without(Set<String> parameters, BenchmarkId id) {
    Map<String, String> others = new LinkedHashMap<>(id.parameters());
    others.keySet().removeAll(parameters);
    return id.with(others);
  }

  private static List<Pattern> patterns(List<String> texts) {
    return texts.stream().flatMap(text -> compiled(text).stream()).toList();
  }

  private static List<Pattern> compiled(String text) {
    try {
      return List.of(Pattern.compile(text));
    } catch (PatternSyntaxException unreadable) {
      return List.of();
    }
  }

  /** Values of {@code -p name=a,b}: other values of that parameter were left out on purpose. */
  private static Map<String, Set<String>> parameters(List<String> arguments) {
    Map<String, Set<String>> parameters = new HashMap<>();
    for (int i = 0; i + 1 < arguments.size(); i++) {
      int equals = arguments.get(i + 1).indexOf('=');
      if (arguments.get(i).equals("-p") && equals > 0) {
        String name = arguments.get(i + 1).substring(0, equals);
        String values = arguments.get(i + 1).substring(equals + 1);
        parameters.put(name, Set.copyOf(Arrays.asList(values.split(",", -1))));
      }
    }
    return parameters;
  }

  private static boolean finds(Pattern pattern, String name, boolean otherwise) {
    try {
      return pattern.matcher(new Patient(name)).find();
    } catch (OutOfPatience endless) {
      return otherwise;
    }
  }

  private static final class OutOfPatience extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfPatience() {
      super(null, null, false, false);
    }
  }

  /** A text that can be looked at only so often. */
  private static final class Patient implements CharSequence {
    private final String text;
    private int looks;

    Patient(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks > PATIENCE) {
        throw new OutOfPatience();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
