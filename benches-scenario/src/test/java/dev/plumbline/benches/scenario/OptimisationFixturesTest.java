package dev.plumbline.benches.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimisationFixturesTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 50, 95, 100})
  void exactlySoManyRequestsFindTheirPageUnchanged(int hitRate) throws Exception {
    for (Supplier<PageCache> cache :
        List.<Supplier<PageCache>>of(PageCache::map, PageCache::caffeine)) {
      PageRequests requests = new PageRequests(hitRate, 1);
      RequestedPages pages = new RequestedPages(cache.get(), requests);
      for (int i = 0; i < 10_000; i++) {
        assertThat(pages.next()).isNotEmpty();
      }
      assertThat(requests.changes()).isEqualTo(100L * (100 - hitRate));
      pages.check();
    }
  }

  @Test
  void withoutACacheEveryRequestRenders() throws Exception {
    RequestedPages pages = new RequestedPages(PageCache.none(), new PageRequests(0, 1));
    for (int i = 0; i < 1000; i++) {
      assertThat(pages.next()).isNotEmpty();
    }
    pages.check();
    RequestedPages hits = new RequestedPages(PageCache.none(), new PageRequests(100, 1));
    hits.next();
    assertThatIllegalStateException().isThrownBy(hits::check);
  }

  @Test
  void aHitRateThatIsNoneIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PageRequests(101, 1));
  }

  @Test
  void freshClassesAreAnotherClassEachTimeAndReadWhenTheySaySo() throws Exception {
    FreshClasses eager = new FreshClasses(EagerCatalogue.class);
    long before = CatalogueSource.readings();
    assertThat(eager.instance().title()).isEqualTo("scenarios");
    assertThat(CatalogueSource.readings() - before).isEqualTo(1);
    assertThat(eager.instance().getClass()).isNotEqualTo(eager.instance().getClass());
    assertThat(CatalogueSource.readings() - before).isEqualTo(3);

    FreshClasses holder = new FreshClasses(HolderCatalogue.class);
    before = CatalogueSource.readings();
    Catalogue lazy = holder.instance();
    assertThat(lazy.title()).isEqualTo("scenarios");
    assertThat(CatalogueSource.readings() - before).isZero();
    assertThat(lazy.steps("scenario-7")).isEqualTo(4);
    assertThat(lazy.steps("scenario-49")).isEqualTo(4);
    assertThat(lazy.steps("scenario-50")).isZero();
    assertThat(CatalogueSource.readings() - before).isEqualTo(1);
  }

  @Test
  void aLineIsTheSameHoweverItIsBuilt() {
    StepLine line = new StepLine("checkout", "pay", 3, 1_234_567, false);
    StringBuilder used = new StringBuilder("what was there before");
    assertThat(Stream.of(line.formatted(), line.concatenated(), line.built(used).toString()))
        .containsOnly("checkout/pay #3: 1234567 ns, failed");
    assertThat(StepLine.lines(256, 19)).doesNotHaveDuplicates().isEqualTo(StepLine.lines(256, 19));
  }
}
