package se.samlofte.publishing;

/**
 * The picture that sites show beside a shared link. A page publishes it as a finished SVG file; the same address with
 * another ending is that drawing as PNG, which those sites want, drawn when it is asked for.
 */
public final class SharedPicture {

    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    /** What the address of the finished drawing ends with. */
    public static final String SVG = "/bild.svg";

    public static final String PNG = "/bild.png";

    private SharedPicture() {}

    static String drawingOf(String png) {
        return png.substring(0, png.length() - PNG.length()) + SVG;
    }
}
