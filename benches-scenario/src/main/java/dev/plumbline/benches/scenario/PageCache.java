package dev.plumbline.benches.scenario;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plumbline.cleanroom.reload.ConfigurationProblem;
import dev.plumbline.cleanroom.reload.TemplateRenderer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Rendered pages by name, each kept until a newer revision of it is asked for. For one thread,
 * though what keeps the pages would serve many.
 */
final class PageCache {

  /** A page as it was rendered. */
  private record Rendered(int revision, String text) {}

  private final TemplateRenderer renderer = new TemplateRenderer();
  private final String[] names = new String[PageRequests.PAGES];
  private final Function<String, Rendered> look;
  private final BiConsumer<String, Rendered> keep;
  private long renderings;

  private PageCache(Function<String, Rendered> look, BiConsumer<String, Rendered> keep) {
    this.look = look;
    this.keep = keep;
    for (int i = 0; i < names.length; i++) {
      names[i] = "page-" + i;
    }
  }

  /** Keeps nothing. */
  static PageCache none() {
    return new PageCache(name -> null, (name, page) -> {});
  }

  /** Keeps pages in a map that never forgets. */
  static PageCache map() {
    ConcurrentMap<String, Rendered> pages = new ConcurrentHashMap<>();
    return new PageCache(pages::get, pages::put);
  }

  /** Keeps pages in a cache that would forget the least useful of more than four times as many. */
  static PageCache caffeine() {
    Cache<String, Rendered> pages =
        Caffeine.newBuilder().maximumSize(4L * PageRequests.PAGES).build();
    return new PageCache(pages::getIfPresent, pages::put);
  }

  /** The page, rendered now if it isn't kept in this revision. */
  String page(int page, int revision) throws ConfigurationProblem {
    String name = names[page];
    Rendered kept = look.apply(name);
    if (kept == null || kept.revision() != revision) {
      kept = new Rendered(revision, render(page, revision));
      keep.accept(name, kept);
    }
    return kept.text();
  }

  private String render(int page, int revision) throws ConfigurationProblem {
    renderings++;
    return renderer.render(
        names[page], TemplateSample.TEN_VALUES, TemplateSample.tenValues(seed(page, revision)));
  }

  /** What a page has to be. */
  static String expected(int page, int revision) {
    return TemplateSample.variables(seed(page, revision)).expected();
  }

  private static int seed(int page, int revision) {
    return page + PageRequests.PAGES * revision;
  }

  /** How often a page was rendered. */
  long renderings() {
    return renderings;
  }
}
