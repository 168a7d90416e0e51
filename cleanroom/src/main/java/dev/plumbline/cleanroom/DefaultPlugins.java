package dev.plumbline.cleanroom;

import dev.plumbline.cleanroom.backend.ChildProcessService;
import dev.plumbline.cleanroom.backend.EngineContainerService;
import dev.plumbline.cleanroom.backend.H2DatabaseService;
import dev.plumbline.cleanroom.backend.InProcessHttpService;
import dev.plumbline.cleanroom.service.ServicePlugin;
import java.util.List;

/** The services every environment knows unless told otherwise, one of each kind. */
public final class DefaultPlugins {

  private DefaultPlugins() {}

  /** New services, none of them started: {@code http database process container}. */
  public static List<ServicePlugin> create() {
    return List.of(
        new InProcessHttpService("http"),
        new H2DatabaseService("database"),
        new ChildProcessService("process"),
        new EngineContainerService("container"));
  }
}
