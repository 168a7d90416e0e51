package dev.plumbline.cleanroom.reload;

import java.util.List;

/** One configuration in every format. */
final class ConfigurationTexts {
  static final ReloadConfiguration ORDERS =
      new ReloadConfiguration(
          "orders",
          List.of(
              new ServiceConfiguration("web", ServiceKind.HTTP),
              new ServiceConfiguration("rows", ServiceKind.DATABASE)),
          List.of(
              new ScenarioConfiguration(
                  "checkout",
                  List.of(
                      new StepConfiguration.Health("web-lives", "web"),
                      new StepConfiguration.Checksum("receipt", 4096))),
              new ScenarioConfiguration(
                  "audit",
                  List.of(
                      new StepConfiguration.Health("rows-live", "rows"),
                      new StepConfiguration.Command("list", List.of("ls", "-l", "/"))))));

  static final String TOML =
      """
      name = "orders"

      [[services]]
      name = "web"
      kind = "http"

      [[services]]
      name = "rows"
      kind = "database"

      [[scenarios]]
      name = "checkout"

      [[scenarios.steps]]
      name = "web-lives"
      kind = "health"
      service = "web"

      [[scenarios.steps]]
      name = "receipt"
      kind = "checksum"
      bytes = 4096

      [[scenarios]]
      name = "audit"

      [[scenarios.steps]]
      name = "rows-live"
      kind = "health"
      service = "rows"

      [[scenarios.steps]]
      name = "list"
      kind = "command"
      command = ["ls", "-l", "/"]
      """;

  static final String YAML =
      """
      name: orders
      services:
        - {name: web, kind: http}
        - {name: rows, kind: database}
      scenarios:
        - name: checkout
          steps:
            - {name: web-lives, kind: health, service: web}
            - {name: receipt, kind: checksum, bytes: 4096}
        - name: audit
          steps:
            - {name: rows-live, kind: health, service: rows}
            - name: list
              kind: command
              command: [ls, -l, /]
      """;

  static final String JSON =
      """
      {"name": "orders",
       "services": [
         {"name": "web", "kind": "http"},
         {"name": "rows", "kind": "database"}],
       "scenarios": [
         {"name": "checkout",
          "steps": [
            {"name": "web-lives", "kind": "health", "service": "web"},
            {"name": "receipt", "kind": "checksum", "bytes": 4096}]},
         {"name": "audit",
          "steps": [
            {"name": "rows-live", "kind": "health", "service": "rows"},
            {"name": "list", "kind": "command", "command": ["ls", "-l", "/"]}]}]}
      """;

  private ConfigurationTexts() {}

  static String of(ConfigurationFormat format) {
    return switch (format) {
      case TOML -> TOML;
      case YAML -> YAML;
      case JSON -> JSON;
    };
  }
}
