package dev.plumbline.planted;

import dev.plumbline.planted.work.MapLookUpWork;
import dev.plumbline.planted.work.Work;

/** Is a change found in look-ups of a hash map? See {@link MapLookUpWork}. */
public class MapLookUp extends PlantedBenchmark {
  @Override
  Work work() {
    return new MapLookUpWork();
  }
}
