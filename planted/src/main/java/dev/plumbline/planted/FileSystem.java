package dev.plumbline.planted;

import dev.plumbline.planted.work.FileSystemWork;
import dev.plumbline.planted.work.Work;

/** Is a change found in calls of the file system? See {@link FileSystemWork}. */
public class FileSystem extends PlantedBenchmark {
  @Override
  Work work() {
    return new FileSystemWork();
  }
}
