package dev.plumbline.simulation;

import dev.plumbline.stats.ForkLocation;
import dev.plumbline.stats.Median;
import dev.plumbline.stats.Midmean;
import java.util.Arrays;
import java.util.Locale;

/** Ways to make one number of a fork's iterations, to choose from. */
enum LocationCandidate {
  MEAN {
    @Override
    double of(double[] values) {
      return Arrays.stream(values).average().orElseThrow();
    }
  },
  MIDMEAN {
    @Override
    double of(double[] values) {
      return Midmean.of(values);
    }
  },
  MEDIAN {
    @Override
    double of(double[] values) {
      return Median.of(values);
    }
  },
  LOWER_QUARTILE {
    @Override
    double of(double[] values) {
      return Arrays.stream(values).sorted().skip(values.length / 4).findFirst().orElseThrow();
    }
  },
  LOWER_HALF_MEAN {
    @Override
    double of(double[] values) {
      return Arrays.stream(values).sorted().limit((values.length + 1) / 2).average().orElseThrow();
    }
  },
  /** Robertson and Cryer, J. Am. Statist. Assoc. 69 (1974). */
  HALF_SAMPLE_MODE {
    @Override
    double of(double[] values) {
      double[] part = Arrays.stream(values).sorted().toArray();
      while (part.length > 2) {
        int half = (part.length + 1) / 2;
        int best = 0;
        for (int from = 1; from + half <= part.length; from++) {
          if (part[from + half - 1] - part[from] < part[best + half - 1] - part[best]) {
            best = from;
          }
        }
        part = Arrays.copyOfRange(part, best, best + half);
      }
      return Arrays.stream(part).average().orElseThrow();
    }
  },
  CALM_STRETCHES {
    @Override
    double of(double[] values) {
      return ForkLocation.of(values);
    }
  };

  abstract double of(double[] values);

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
