package se.samlofte.pledges.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.FollowedUp.Value;
import se.samlofte.pledges.Goal;
import se.samlofte.web.Ui;

/**
 * A measured goal, drawn by year: the values as points on a line, the baseline across, both axes labelled. Lengths are
 * in the drawing's own units, {@link #WIDTH} × {@link #HEIGHT}. The same numbers stand in the table beside it.
 */
public record IndicatorChart(Ui ui, String id, Goal goal, Goal.Indicator indicator, List<Value> values) {

    public static final int WIDTH = 480;
    public static final int HEIGHT = 260;

    private static final int LEFT = 56;
    private static final int RIGHT = 16;
    private static final int TOP = 34;
    private static final int BOTTOM = 34;
    private static final int STEPS = 4;
    private static final int MOST_YEAR_LABELS = 8;

    /** A place in the drawing, with what stands there. */
    public record Mark(String x, String y, String text) {}

    /** Whether there is anything to draw: a value, or a baseline. */
    public boolean isDrawn() {
        return !values.isEmpty();
    }

    public String title() {
        return ui.text(
                "pledges.chart.title", indicator.text(), Integer.toString(firstYear()), Integer.toString(lastYear()));
    }

    /** What the vertical axis counts. */
    public String unit() {
        return indicator.unit() == null ? ui.text("pledges.chart.value") : Said.capital(indicator.unit());
    }

    public List<Mark> points() {
        return values.stream()
                .map(value -> new Mark(x(value.year()), y(value.value().doubleValue()), number(value.value())))
                .toList();
    }

    /** The line through the points, as SVG writes it. */
    public String line() {
        return String.join(
                " ", points().stream().map(point -> point.x() + "," + point.y()).toList());
    }

    public List<Mark> years() {
        int step = Math.max(1, (int) Math.ceil((lastYear() - firstYear() + 1) / (double) MOST_YEAR_LABELS));
        return IntStream.iterate(firstYear(), year -> year <= lastYear(), year -> year + step)
                .mapToObj(year -> new Mark(x(year), Integer.toString(HEIGHT - BOTTOM + 20), Integer.toString(year)))
                .toList();
    }

    public List<Mark> steps() {
        List<Mark> steps = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double value = low() + (high() - low()) * i / STEPS;
            steps.add(new Mark(Integer.toString(LEFT - 8), y(value), number(BigDecimal.valueOf(value))));
        }
        return steps;
    }

    /** Absent without a baseline. */
    public @Nullable Mark baseline() {
        Goal.Baseline baseline = indicator.baseline();
        return baseline == null
                ? null
                : new Mark(
                        Integer.toString(LEFT),
                        y(baseline.value().doubleValue()),
                        ui.text("pledges.chart.baseline", number(baseline.value())));
    }

    public String left() {
        return Integer.toString(LEFT);
    }

    public String right() {
        return Integer.toString(WIDTH - RIGHT);
    }

    public String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(ui.language().locale());
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    private int firstYear() {
        int first = values.isEmpty() ? 0 : values.getFirst().year();
        return baselineYear() == null ? first : Math.min(first, baselineYear());
    }

    private int lastYear() {
        return values.isEmpty() ? 0 : values.getLast().year();
    }

    private @Nullable Integer baselineYear() {
        Goal.Baseline baseline = indicator.baseline();
        String when = baseline == null ? null : baseline.when().value();
        return when == null ? null : Integer.valueOf(when.substring(0, 4));
    }

    private String x(int year) {
        int span = Math.max(1, lastYear() - firstYear());
        double part = lastYear() == firstYear() ? 0.5 : (year - firstYear()) / (double) span;
        return coordinate(LEFT + 16 + part * (WIDTH - LEFT - RIGHT - 32));
    }

    private String y(double value) {
        double part = (value - low()) / (high() - low());
        return coordinate(HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM));
    }

    /** From nothing, so that a small change does not look like a large one; lower only for values below nothing. */
    private double low() {
        return Math.min(
                0,
                Math.floor(all().stream().mapToDouble(Double::doubleValue).min().orElse(0)));
    }

    /** A round number above all of them. */
    private double high() {
        double most = all().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double above = most <= low() ? low() + 1 : most;
        double unit = Math.pow(10, Math.floor(Math.log10(above - low())));
        for (double step : new double[] {1, 2, 4, 5, 8, 10}) {
            if (low() + step * unit >= above) {
                return low() + step * unit;
            }
        }
        return above;
    }

    private List<Double> all() {
        List<Double> all = new ArrayList<>(
                values.stream().map(value -> value.value().doubleValue()).toList());
        if (indicator.baseline() != null) {
            all.add(indicator.baseline().value().doubleValue());
        }
        return all;
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
