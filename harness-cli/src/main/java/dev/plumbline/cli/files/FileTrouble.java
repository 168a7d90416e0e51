package dev.plumbline.cli.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** What is wrong with a file, in words. */
public final class FileTrouble {
  private FileTrouble() {}

  /**
   * Why reading or writing failed, without the name of the file: the system's reason, else the kind
   * of the exception, as in "access denied".
   */
  public static String why(IOException problem) {
    if (!(problem instanceof FileSystemException file)) {
      return String.valueOf(problem.getMessage());
    }
    if (file.getReason() != null) {
      return file.getReason();
    }
    String name = file.getClass().getSimpleName().replace("Exception", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
