package dev.plumbline.cli.code;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of an entry of a class path says it is. */
final class EntryName {
  static final String MANIFEST = "META-INF/MANIFEST.MF";
  static final String BENCHMARKS = "META-INF/BenchmarkList";
  static final String SERVICES = "META-INF/services/";

  private static final String CLASS = ".class";
  private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/[0-9]+/(.+)");
  private static final Pattern SIGNATURE =
      Pattern.compile("META-INF/(?:SIG-[^/]*|[^/]*\\.(?:SF|RSA|DSA|EC))", Pattern.CASE_INSENSITIVE);

  /** What lawyers read: the year or version in it differs between two releases of a library. */
  private static final Pattern LEGAL =
      Pattern.compile(
          "META-INF/(?:LICENSE|NOTICE|DEPENDENCIES)(?:[.-][^/]*)?", Pattern.CASE_INSENSITIVE);

  /** What is no code and differs between two builds of the same: Maven's own, {@link #MANIFEST}. */
  private static final Set<String> APART = Set.of(MANIFEST, BENCHMARKS);

  private EntryName() {}

  /**
   * The name of the class an entry holds, with slashes; that of a newer JVM's variant is the same.
   */
  static Optional<String> className(String entry) {
    if (!entry.endsWith(CLASS)) {
      return Optional.empty();
    }
    String name = plain(entry);
    return Optional.of(name.substring(0, name.length() - CLASS.length()));
  }

  /** The name of the service whose providers an entry lists, with dots. */
  static Optional<String> service(String entry) {
    String name = plain(entry);
    return name.startsWith(SERVICES) && name.indexOf('/', SERVICES.length()) < 0
        ? Optional.of(name.substring(SERVICES.length()))
        : Optional.empty();
  }

  /** Whether a file that is no class counts for every benchmark. */
  static boolean counts(String entry) {
    return !APART.contains(entry)
        && !entry.startsWith("META-INF/maven/")
        && !SIGNATURE.matcher(entry).matches()
        && !LEGAL.matcher(entry).matches();
  }

  /**
   * Whether a class file lies where no class path looks for it, such as {@code BOOT-INF/classes}: a
   * part of the way to it is no name of a package.
   */
  static boolean isOutOfPackages(String entry) {
    String name = plain(entry);
    return name.substring(0, Math.max(0, name.lastIndexOf('/')))
        .codePoints()
        .anyMatch(character -> character != '/' && !Character.isJavaIdentifierPart(character));
  }

  private static String plain(String entry) {
    Matcher versioned = VERSIONED.matcher(entry);
    return versioned.matches() ? versioned.group(1) : entry;
  }
}
