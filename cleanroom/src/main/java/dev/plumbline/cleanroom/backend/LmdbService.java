package dev.plumbline.cleanroom.backend;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plumbline.cleanroom.health.Health;
import dev.plumbline.cleanroom.service.ServicePlugin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lmdbjava.Dbi;
import org.lmdbjava.DbiFlags;
import org.lmdbjava.Env;
import org.lmdbjava.Txn;

/**
 * An LMDB environment in a folder of its own, mapped into this JVM's memory and deleted when it is
 * stopped.
 *
 * <p>The JVM needs {@link #JVM_ARGUMENTS}; see {@link #missing}.
 */
public final class LmdbService implements ServicePlugin {
  /** What LMDB's Java library needs to get at the address of a direct buffer. */
  public static final List<String> JVM_ARGUMENTS =
      List.of(
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED");

  private static final long MAP_SIZE = 1 << 20;
  private static final List<String> FILES = List.of("data.mdb", "lock.mdb");

  private final String name;
  private final Path parent;
  private Path folder;
  private Env<ByteBuffer> environment;
  private Dbi<ByteBuffer> notes;

  /** A service that isn't started, with its folder in the temporary folder. */
  public LmdbService(String name) {
    this(name, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * A service that isn't started.
   *
   * @param parent where its folder is made
   */
  public LmdbService(String name, Path parent) {
    this.name = name;
    this.parent = parent;
  }

  /** Why this JVM can't run it, one line; empty when it can. */
  public static String missing() {
    Module base = ByteBuffer.class.getModule();
    return base.isOpen("java.nio", LmdbService.class.getModule())
        ? ""
        : "LMDB needs a JVM with " + String.join(" ", JVM_ARGUMENTS);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized void start() throws IOException {
    folder = Files.createTempDirectory(parent, "cleanroom-lmdb-");
    environment = Env.create().setMapSize(MAP_SIZE).setMaxDbs(1).open(folder.toFile());
    notes = environment.openDbi("notes", DbiFlags.MDB_CREATE);
  }

  /**
   * Keeps a text.
   *
   * @param key at most 511 bytes in UTF-8, as LMDB limits it
   * @throws IllegalStateException when the service isn't running
   */
  public synchronized void put(String key, String text) {
    running();
    notes.put(buffer(key), buffer(text));
  }

  /**
   * A text that was kept.
   *
   * @return null when there is none
   * @throws IllegalStateException when the service isn't running
   */
  public synchronized String get(String key) {
    running();
    try (Txn<ByteBuffer> reading = environment.txnRead()) {
      ByteBuffer found = notes.get(reading, buffer(key));
      return found == null ? null : UTF_8.decode(found).toString();
    }
  }

  /** Writes and reads, so that the file and not only the library answers. */
  @Override
  public synchronized Health health() {
    put("health", "asked");
    return "asked".equals(get("health")) ? Health.healthy() : Health.unhealthy("lost what it kept");
  }

  @Override
  public synchronized void stop() throws IOException {
    if (environment != null) {
      notes.close();
      environment.close();
      environment = null;
    }
    if (folder != null) {
      for (String file : FILES) {
        Files.deleteIfExists(folder.resolve(file));
      }
      Files.delete(folder);
      folder = null;
    }
  }

  private void running() {
    if (environment == null) {
      throw new IllegalStateException("service " + name + " isn't running");
    }
  }

  private static ByteBuffer buffer(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }
}
