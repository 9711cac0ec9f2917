package dev.samlofte.demo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two things measured in turns, so that whatever else the machine does meets both; the median of the ratios counts. */
final class Comparison {

    private final List<Double> ours = new ArrayList<>();
    private final List<Double> yardstick = new ArrayList<>();

    /** Measures pairs, in changing order, after a pair that does not count. */
    static Comparison of(int pairs, Measurement ours, Measurement yardstick) {
        Comparison comparison = new Comparison();
        ours.measure();
        yardstick.measure();
        for (int pair = 0; pair < pairs; pair++) {
            if (pair % 2 == 0) {
                comparison.ours.add(ours.measure());
                comparison.yardstick.add(yardstick.measure());
            } else {
                comparison.yardstick.add(yardstick.measure());
                comparison.ours.add(ours.measure());
            }
        }
        return comparison;
    }

    @FunctionalInterface
    interface Measurement {
        double measure();
    }

    double ratio() {
        return median(ratios());
    }

    String row(String name, String limit, boolean holds) {
        List<Double> sorted = ratios().stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%-44s %8.1f %10.1f %7.2f %8s   %.2f … %.2f   %s",
                name,
                median(ours),
                median(yardstick),
                ratio(),
                limit,
                sorted.getFirst(),
                sorted.getLast(),
                holds ? "holds" : "DOES NOT HOLD");
    }

    static String heading() {
        return String.format(
                Locale.ROOT,
                "%-44s %8s %10s %7s %8s   %s",
                "CPU per request (µs, medians)",
                "ours",
                "yardstick",
                "ratio",
                "limit",
                "spread of pairs");
    }

    private List<Double> ratios() {
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < ours.size(); pair++) {
            ratios.add(ours.get(pair) / yardstick.get(pair));
        }
        return ratios;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
