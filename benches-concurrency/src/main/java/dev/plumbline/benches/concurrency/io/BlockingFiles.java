package dev.plumbline.benches.concurrency.io;

import dev.plumbline.benches.concurrency.executors.TaskRunner;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** A thread writes to the beginning of each file and reads it again, and blocks meanwhile. */
final class BlockingFiles implements Exchange {
  private final List<FileChannel> channels = new ArrayList<>();
  private final TaskRunner runner;

  private BlockingFiles(TaskRunner runner) {
    this.runner = runner;
  }

  static BlockingFiles open(Path folder, int files, TaskRunner runner) throws IOException {
    BlockingFiles exchange = new BlockingFiles(runner);
    try {
      for (int i = 0; i < files; i++) {
        exchange.channels.add(
            FileChannel.open(
                folder.resolve("file-" + i),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE));
      }
      return exchange;
    } catch (IOException e) {
      exchange.close();
      throw e;
    }
  }

  @Override
  public void all(byte[][] requests, byte[][] replies)
      throws ExecutionException, InterruptedException {
    runner.sum(requests.length, i -> exchange(channels.get(i), requests[i], replies[i]));
  }

  private static long exchange(FileChannel channel, byte[] request, byte[] reply) {
    try {
      ByteBuffer written = ByteBuffer.wrap(request);
      while (written.hasRemaining()) {
        channel.write(written, written.position());
      }
      ByteBuffer read = ByteBuffer.wrap(reply);
      while (read.hasRemaining()) {
        if (channel.read(read, read.position()) < 0) {
          throw new EOFException("the file ends after " + read.position() + " bytes");
        }
      }
      return read.position();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      for (FileChannel channel : channels) {
        channel.close();
      }
    } finally {
      runner.close();
    }
  }
}
