package dev.plumbline.intelligence;

import dev.plumbline.intelligence.analysis.PatternFinder;
import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.store.Durability;
import dev.plumbline.intelligence.store.StoreKind;
import java.nio.file.Path;
import java.util.Objects;

/**
 * How a service is opened.
 *
 * @param store which store
 * @param folder where its files are
 * @param durability what a commit outlives
 * @param precision of the model that embeds messages
 * @param finder how failures are compared
 */
public record ServiceOptions(
    StoreKind store,
    Path folder,
    Durability durability,
    ModelPrecision precision,
    PatternFinder finder) {

  /** Requires every part. */
  public ServiceOptions {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(durability, "durability");
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(finder, "finder");
  }

  /** A durable SQLite store in a folder, and the small model. */
  public static ServiceOptions in(Path folder) {
    return new ServiceOptions(
        StoreKind.SQLITE, folder, Durability.SYNCED, ModelPrecision.INT8, PatternFinder.usual());
  }
}
