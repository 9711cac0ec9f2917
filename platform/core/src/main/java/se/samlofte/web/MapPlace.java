package se.samlofte.web;

/**
 * A municipality on the map that leads somewhere.
 *
 * @param title its name with the figure shown, such as "Heby, 2 löften"
 * @param weight of the figure shown, from 0 to 1; gives the size
 */
public record MapPlace(String name, String title, String href, MapPoint point, double weight) {}
