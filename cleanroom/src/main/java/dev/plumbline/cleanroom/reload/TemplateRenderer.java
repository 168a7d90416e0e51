package dev.plumbline.cleanroom.reload;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * Renders a template of <a href="https://freemarker.apache.org/">FreeMarker</a>'s language.
 *
 * <p>A template sees its variables and nothing else: no other file, no class, no property of the
 * JVM. What it renders is at most 1 Mi characters long. A value that goes into a quoted string is
 * written {@code "${value?j_string}"}, which escapes it for TOML, YAML and JSON. Safe for use by
 * many threads.
 */
public final class TemplateRenderer {
  private static final Version LANGUAGE = Configuration.VERSION_2_3_34;

  private final Configuration settings = new Configuration(LANGUAGE);

  /** A renderer. */
  public TemplateRenderer() {
    settings.setLocale(Locale.ROOT);
    settings.setNumberFormat("c");
    settings.setObjectWrapper(new SimpleObjectWrapper(LANGUAGE));
    settings.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    settings.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    settings.setLogTemplateExceptions(false);
    settings.setWrapUncheckedExceptions(true);
    settings.setFallbackOnNullLoopVariable(false);
  }

  /**
   * Renders a template.
   *
   * @param source what it is called in messages, such as a file name
   * @param template its text
   * @param variables by name: texts, numbers, booleans, and lists and maps of these
   * @return the text it makes
   * @throws ConfigurationProblem with line and column when the template is wrong, asks for a
   *     variable there isn't, or makes too long a text
   */
  public String render(String source, String template, Map<String, ?> variables)
      throws ConfigurationProblem {
    BoundedWriter out = new BoundedWriter(ConfigurationParser.LONGEST);
    try {
      new Template(source, template, settings).process(variables, out);
      return out.text();
    } catch (ParseException e) {
      throw ConfigurationProblem.at(
          source, e.getLineNumber(), e.getColumnNumber(), "", Excerpt.of(e.getEditorMessage()));
    } catch (TemplateException e) {
      throw ConfigurationProblem.at(
          source, orUnknown(e.getLineNumber()), orUnknown(e.getColumnNumber()), "", message(e));
    } catch (IOException e) {
      throw ConfigurationProblem.in(source, e.getMessage());
    }
  }

  private static String message(TemplateException thrown) {
    if (thrown instanceof freemarker.core.InvalidReferenceException missing
        && missing.getBlamedExpressionString() != null) {
      return "\"" + Excerpt.of(missing.getBlamedExpressionString()) + "\" has no value";
    }
    // The rest of the message are hints for those who write templates in Java.
    return Excerpt.of(thrown.getMessageWithoutStackTop().split("\n----", 2)[0]);
  }

  private static int orUnknown(Integer place) {
    return place == null ? 0 : place;
  }
}
