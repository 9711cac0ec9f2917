package se.samlofte.web;

/** Contrast of colours as WCAG 2.2 defines it (success criterion 1.4.3); colours are {@code #rrggbb}. */
public final class Contrast {

    /** Least ratio for text of ordinary size, level AA. */
    public static final double TEXT_AA = 4.5;

    private Contrast() {}

    /** Ratio from 1 (equal) to 21 (black on white). */
    public static double ratio(String first, String second) {
        double lighter = Math.max(luminance(first), luminance(second));
        double darker = Math.min(luminance(first), luminance(second));
        return (lighter + 0.05) / (darker + 0.05);
    }

    static int distance(String first, String second) {
        int sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            int difference = channel(first, channel) - channel(second, channel);
            sum += difference * difference;
        }
        return sum;
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(channel(colour, 0))
                + 0.7152 * linear(channel(colour, 1))
                + 0.0722 * linear(channel(colour, 2));
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int channel(String colour, int index) {
        return Integer.parseInt(colour.substring(1 + 2 * index, 3 + 2 * index), 16);
    }
}
