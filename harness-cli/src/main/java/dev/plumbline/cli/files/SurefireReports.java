package dev.plumbline.cli.files;

import dev.plumbline.codec.InputProblem;
import dev.plumbline.slo.TestTimes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what tests took from the reports that Maven's Surefire and Failsafe write. */
public final class SurefireReports {
  private static final String REPORTS = "TEST-*.xml";
  private static final int MOST_FOLDERS = 10_000;

  private final List<TestTimes.Test> tests = new ArrayList<>();
  private double total;
  private int classes;

  private SurefireReports() {}

  /**
   * The times of all reports in the folders that globs match.
   *
   * @param root what they are relative to
   * @param globs folders, in whose parts {@code *} stands for any characters
   * @return empty when there is no report
   * @throws InputProblem if a file there is no such report
   */
  public static Optional<TestTimes> read(Path root, List<String> globs)
      throws InputProblem, IOException {
    SurefireReports reports = new SurefireReports();
    for (String glob : globs) {
      for (Path folder : folders(root, glob)) {
        for (Path file : matching(folder, REPORTS)) {
          reports.read(file, root.relativize(file).toString());
        }
      }
    }
    return reports.classes == 0
        ? Optional.empty()
        : Optional.of(new TestTimes(reports.total, reports.classes, reports.tests));
  }

  private static List<Path> folders(Path root, String glob) throws IOException {
    List<Path> folders = List.of(root);
    for (String part : glob.split("/", -1)) {
      List<Path> next = new ArrayList<>();
      for (Path folder : folders) {
        if (part.contains("*")) {
          next.addAll(matching(folder, part.replaceAll("[\\[\\]{}?\\\\]", "\\\\$0")));
        } else {
          next.add(folder.resolve(part));
        }
      }
      folders = next.subList(0, Math.min(MOST_FOLDERS, next.size()));
    }
    return folders.stream().filter(Files::isDirectory).toList();
  }

  /** What a folder holds that matches a glob, sorted; nothing when there is no such folder. */
  private static List<Path> matching(Path folder, String glob) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
      entries.forEach(found::add);
    }
    Collections.sort(found);
    return found;
  }

  private void read(Path file, String shown) throws InputProblem, IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    // A report names no other file: what would have one read is not one of Surefire's.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      boolean suite = false;
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "testsuite" -> {
              suite = true;
              total += seconds(xml, shown);
            }
            case "testcase" -> tests.add(test(xml, shown));
            default -> {}
          }
        }
      }
      if (!suite) {
        throw new InputProblem(shown, 0, 0, "is no test report: it has no testsuite");
      }
      classes++;
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
      throw new InputProblem(shown, line, 0, "is no test report: not valid XML");
    }
  }

  private static TestTimes.Test test(XMLStreamReader xml, String shown) throws InputProblem {
    String type = text(xml, "classname");
    String name = text(xml, "name");
    return new TestTimes.Test(type.isEmpty() ? name : type + "." + name, seconds(xml, shown));
  }

  private static String text(XMLStreamReader xml, String attribute) {
    String value = xml.getAttributeValue(null, attribute);
    return value == null ? "" : value;
  }

  /** Surefire groups thousands, as in {@code 1,234.5}; a test that was not run has no time. */
  private static double seconds(XMLStreamReader xml, String shown) throws InputProblem {
    String text = text(xml, "time").replace(",", "");
    try {
      double seconds = text.isEmpty() ? 0 : Double.parseDouble(text);
      if (seconds >= 0 && Double.isFinite(seconds)) {
        return seconds;
      }
    } catch (NumberFormatException notANumber) {
      // Said below.
    }
    throw new InputProblem(
        shown,
        xml.getLocation().getLineNumber(),
        0,
        "time \"" + text + "\" is no number of seconds");
  }
}
