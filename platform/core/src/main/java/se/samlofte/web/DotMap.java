package se.samlofte.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dot per municipality at its coordinates. A table with the same facts belongs beside it.
 *
 * @param label what the map shows, and that the table says the same
 * @param others municipalities that lead nowhere: quiet dots
 */
public record DotMap(String label, List<MapPoint> others, List<MapPlace> places) {

    private static final double SMALLEST = 4;
    private static final double GROWTH = 6;
    private static final double MIDDLE_LONGITUDE = 15.6;
    private static final double NORTH = 69.1;
    private static final double X_SCALE = 44;
    private static final double Y_SCALE = 45;

    /** @param label absent where there is no room beside the others; the name is in the title all the same */
    public record Drawn(
            MapPlace place,
            String x,
            String y,
            String radius,
            @Nullable DrawnLabel label) {}

    /** @param anchor {@code start} or {@code end} */
    public record DrawnLabel(String x, String y, String anchor) {}

    /** Where a municipality is drawn, in the map's own units. */
    record Spot(double x, double y, double radius) {

        static Spot of(MapPoint point, double radius) {
            double latitude = point.latitude();
            double x = (point.longitude() - MIDDLE_LONGITUDE) * Math.cos(Math.toRadians(latitude)) * X_SCALE + 150;
            return new Spot(x, (NORTH - latitude) * Y_SCALE + 10, radius);
        }
    }

    public List<DrawnLabel> drawnOthers() {
        return others.stream()
                .map(point -> Spot.of(point, 0))
                .map(spot -> new DrawnLabel(number(spot.x()), number(spot.y()), "start"))
                .toList();
    }

    public List<Drawn> drawnPlaces() {
        List<Spot> spots = places.stream()
                .map(place -> Spot.of(place.point(), SMALLEST + GROWTH * place.weight()))
                .toList();
        MapLabels labels = new MapLabels(spots);
        List<Drawn> drawn = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            DrawnLabel label = labels.place(spot, places.get(i).name());
            drawn.add(new Drawn(places.get(i), number(spot.x()), number(spot.y()), number(spot.radius()), label));
        }
        return drawn;
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
