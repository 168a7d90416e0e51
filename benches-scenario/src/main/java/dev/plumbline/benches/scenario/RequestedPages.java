package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.reload.ConfigurationProblem;

/** A stream of requests and what answers them. */
final class RequestedPages {
  private final PageCache cache;
  private final PageRequests requests;

  /** Asks for every page once, so that no first request is a miss. */
  RequestedPages(PageCache cache, PageRequests requests) throws ConfigurationProblem {
    this.cache = cache;
    this.requests = requests;
    for (int page = 0; page < PageRequests.PAGES; page++) {
      cache.page(page, 0);
    }
  }

  String next() throws ConfigurationProblem {
    int page = requests.next();
    return cache.page(page, requests.revision(page));
  }

  /**
   * Holds the renderings against the changes, and every page against what it has to be.
   *
   * @throws IllegalStateException when a page was rendered without need, was not rendered when it
   *     had changed, or is wrong
   */
  void check() throws ConfigurationProblem {
    long rendered = cache.renderings() - PageRequests.PAGES;
    if (rendered != requests.changes()) {
      throw new IllegalStateException(
          rendered + " pages rendered after " + requests.changes() + " changes");
    }
    for (int page = 0; page < PageRequests.PAGES; page++) {
      int revision = requests.revision(page);
      String expected = PageCache.expected(page, revision);
      if (!expected.equals(cache.page(page, revision))) {
        throw new IllegalStateException("page " + page + " is not of revision " + revision);
      }
    }
  }
}
