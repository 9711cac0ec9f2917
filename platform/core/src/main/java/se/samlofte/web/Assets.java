package se.samlofte.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.TenantProfile.Colours;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Style sheets, fonts, scripts and themes, made by the build with the hash of their content in their names, so that
 * browsers may keep them for ever.
 */
@Component
public class Assets {

    /** Where assets are served. */
    public static final String FOLDER = "/assets/";

    private final Map<String, String> fileByName = new HashMap<>();
    private final Map<String, String> themeByColours = new HashMap<>();
    private final List<Palette> palettes;
    private final Map<String, Asset> byFile = new HashMap<>();

    Assets() {
        JsonNode manifest = JsonMapper.shared().readTree(read("manifest.json"));
        manifest.get("files").forEachEntry((name, file) -> fileByName.put(name, file.asString()));
        manifest.get("themes").forEachEntry((colours, file) -> themeByColours.put(colours, file.asString()));
        palettes = manifest.get("palettes").valueStream().map(Palette::of).toList();
        fileByName.values().forEach(this::load);
        themeByColours.values().forEach(this::load);
        palettes.forEach(palette -> load(palette.file()));
    }

    /**
     * An asset's bytes.
     *
     * @param fileName with the hash, such as {@code samlofte-1a2b3c4d5e.css}
     */
    public record Asset(String fileName, String contentType, byte[] plain, byte[] gzip) {}

    private record Palette(Colours colours, String file) {

        static Palette of(JsonNode node) {
            Colours colours = new Colours(
                    node.get("main").asString(),
                    node.get("support").asString(),
                    node.get("accent").asString());
            return new Palette(colours, node.get("file").asString());
        }
    }

    /** Address of an asset by its plain name, such as {@code samlofte.css}. */
    public String address(String name) {
        String file = fileByName.get(name);
        if (file == null) {
            throw new IllegalArgumentException("No such asset: " + name);
        }
        return FOLDER + file;
    }

    /** Address of the theme for these colours; of the nearest shipped palette when none was made for them. */
    public String themeAddress(Colours colours) {
        String file = themeByColours.get(key(colours));
        return FOLDER + (file != null ? file : nearest(colours).file());
    }

    /** Whether a theme was made for exactly these colours. */
    public boolean hasTheme(Colours colours) {
        return themeByColours.containsKey(key(colours));
    }

    /** The shipped palette nearest to these colours. */
    public Colours nearestPalette(Colours colours) {
        return nearest(colours).colours();
    }

    public @Nullable Asset find(String path) {
        return byFile.get(path.substring(FOLDER.length()));
    }

    public Collection<Asset> all() {
        return byFile.values();
    }

    private Palette nearest(Colours colours) {
        return palettes.stream()
                .min(java.util.Comparator.comparingInt(palette ->
                        Contrast.distance(colours.main(), palette.colours().main())))
                .orElseThrow();
    }

    private static String key(Colours colours) {
        return colours.main() + "," + colours.support() + "," + colours.accent();
    }

    private void load(String file) {
        byte[] plain = read(file);
        byFile.put(file, new Asset(file, contentType(file), plain, compress(plain)));
    }

    private static String contentType(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=utf-8";
            case "js" -> "text/javascript;charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> "application/octet-stream";
        };
    }

    private static byte[] read(String file) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: assets/" + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
