package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filigree.graph.Branches;
import io.github.filigree.io.Images;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report's page holds; {@link ReportInBrowserTest} looks at what a browser makes of it. */
class ReportCommandTest {

    @TempDir
    private Path dir;

    private String page(String... args) throws IOException {
        Run run = Run.of(Stream.concat(Stream.of("report", "-o", dir + "/r.html"), Stream.of(args))
                .toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return Files.readString(dir.resolve("r.html"));
    }

    private static String part(String html, String id) {
        Matcher matcher = Pattern.compile("<script type=\"[^\"]*\" id=\"" + id + "\">(.*?)</script>", Pattern.DOTALL)
                .matcher(html);
        assertTrue(matcher.find(), id);
        return matcher.group(1);
    }

    private static JsonNode data(String html) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(part(html, "data"));
        // Infinity is a number too large for JSON, as JavaScript reads it.
        String text = new String(new InflaterInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), "UTF-8");
        return new ObjectMapper().readTree(text);
    }

    private static JsonNode column(JsonNode data, String name) {
        for (JsonNode column : data.path("columns")) {
            if (column.path("name").asText().equals(name)) {
                return column;
            }
        }
        throw new AssertionError("no column " + name);
    }

    @Test
    void thePageHoldsEveryPixelOfEveryBranchAndExactNumbers() throws IOException {
        for (String sample : List.of("retina-skeleton.png", "post.npy")) {
            JsonNode data = data(page(Run.sample(sample)));
            Branches branches = Branches.of(
                    Images.read(Run.SAMPLES.resolve(sample)).mask(Foreground.NONZERO));
            assertCourses(data, branches);
            for (int b = 0; b < branches.count(); b++) {
                assertEquals(branches.length(b), column(data, "branch_distance").path("values").get(b).asDouble());
            }
        }
    }

    @Test
    void ofVolumesToo() throws IOException {
        Run thin = Run.of("thin", Run.sample("tubes.tif"), "-o", dir + "/s.tif");
        assertEquals(0, thin.code(), thin.err());
        String html = page(dir + "/s.tif");
        Image image = Images.read(dir.resolve("s.tif"));
        assertCourses(data(html), Branches.of(image.mask(Foreground.NONZERO)));
        JsonNode views = new ObjectMapper().readTree(part(html, "views"));
        assertEquals(3, views.size());
        long[] shape = image.shape();
        for (int axis = 0; axis < 3; axis++) {
            JsonNode view = views.get(axis);
            assertEquals(shape[axis == 0 ? 1 : 0], view.path("rows").asLong());
            assertEquals(shape[axis == 2 ? 1 : 2], view.path("columns").asLong());
            int next = 0;
            for (JsonNode slab : view.path("slabs")) {
                assertEquals(next, slab.path("from").asInt());
                next = slab.path("to").asInt();
            }
            assertEquals(shape[axis], next);
        }
    }

    /** From the first pixel on, each letter is a neighbour in raster order, the middle left out. */
    private static void assertCourses(JsonNode data, Branches branches) {
        long[] shape = branches.graph().shape();
        long width = shape[shape.length - 1];
        long plane = width * shape[shape.length - 2];
        String[] steps = data.path("steps").asText().split(" ");
        assertEquals(branches.count(), steps.length);
        for (int b = 0; b < steps.length; b++) {
            long pixel = data.path("starts").get(b).asLong();
            assertEquals(branches.size(b), steps[b].length() + 1);
            for (int k = 0; k < branches.size(b); k++) {
                assertEquals(branches.graph().pixelIndex(branches.node(b, k)), pixel, "branch " + b);
                if (k < steps[b].length()) {
                    int code = steps[b].charAt(k) - 'A';
                    int step = code < 13 ? code : code + 1;
                    pixel += (step / 9 - 1) * plane + (step / 3 % 3 - 1) * width + step % 3 - 1;
                }
            }
        }
    }

    @Test
    void aPageNeedsNothingFromAnywhereAndIsSmall() throws IOException {
        String html = page(Run.sample("retina-skeleton.png"), "--over", Run.sample("retina.jpg"),
                "--radius", Run.sample("retina-vessels.png"));
        assertTrue(html.length() < 3_000_000, html.length() + " characters");
        String rest = html.replace("http://www.w3.org/2000/svg", "");
        assertFalse(rest.contains("http://") || rest.contains("https://") || rest.contains("{{"));
        assertTrue(html.contains("data:image/jpeg;base64,"));
        assertTrue(html.contains("<dt>mean radius</dt>"));
        assertTrue(html.contains("<dt>edge rule</dt><dd>reduced</dd>"));
        assertTrue(html.contains("filigree report -o "));
    }

    @Test
    void ofAPhotographThePhotographIsSeenAndRadiiAreOfItsMask() throws IOException {
        String html = page(
                Run.sample("roads.png"), "--smooth", "1", "--threshold", "otsu", "--bright", "--min-size", "200");
        assertTrue(html.contains("data:image/jpeg;base64,"), "not its mask, which would be PNG");
        assertTrue(data(html).path("columns").toString().contains("mean_radius"));
        assertTrue(page("--thin", Run.sample("retina-vessels.png")).contains("data:image/png;base64,"));
    }

    @Test
    void namesAreTextWhateverIsInThem() throws IOException {
        Path folder = Files.createDirectories(dir.resolve("a<b>&\"'"));
        Path hostile = folder.resolve("<img src=x onerror=alert(1)>{{data}}&amp;'\".npy");
        Files.copy(Run.SAMPLES.resolve("post.npy"), hostile);
        Files.copy(Run.SAMPLES.resolve("post.npy"), folder.resolve("b.npy"));
        String html = page(hostile.toString());
        assertFalse(html.contains("<img src=x"));
        assertTrue(html.contains("<title>&lt;img src=x onerror=alert(1)&gt;{{data}}&amp;amp;&#39;&quot;.npy"));
        assertEquals(hostile.getFileName().toString(), data(html).path("name").asText());

        Run run = Run.of("report", "-r", folder.toString(), "-o", dir + "/all.html");
        assertEquals(0, run.code(), run.err());
        String index = Files.readString(dir.resolve("all.html"));
        assertFalse(index.contains("<img src=x"));
        assertTrue(
                index.contains("href=\"./all/%3Cimg%20src=x%20onerror=alert(1)%3E%7B%7Bdata%7D%7D&amp;amp;&#39;%22.html"),
                index.substring(index.indexOf("<ul"), index.indexOf("</ul>")).replaceAll("base64,[^\"]*", ""));
    }

    @Test
    void severalImagesHaveAPageEachAndOneThatLeadsToThem() throws IOException {
        Files.writeString(dir.resolve("bad.png"), "no image");
        Run run = Run.of("report", "--thin", Run.sample("retina-vessels.png"), dir + "/bad.png",
                Run.sample("tubes.tif"), "-o", dir + "/all.html");
        assertEquals(1, run.code());
        String index = Files.readString(dir.resolve("all.html"));
        assertTrue(Files.exists(dir.resolve("all/retina-vessels.html")));
        assertTrue(Files.exists(dir.resolve("all/tubes.html")));
        assertTrue(index.contains("href=\"./all/tubes.html\""));
        assertTrue(index.contains("bad.png"), "a failure is told");
        JsonNode data = data(index);
        assertEquals(457, column(data, "branches").path("values").get(0).asInt());
        assertEquals(2, column(data, "image").path("values").size());

        assertEquals(0, Run.of("report", Run.sample("post.npy"), Run.sample("retina-skeleton.png"),
                "-o", dir + "/{}-page.html", "--index", dir + "/index.html").code());
        assertTrue(Files.readString(dir.resolve("index.html")).contains("href=\"./post-page.html\""));
    }

    @Test
    void wrongUsageIsToldWithItsCure() {
        assertMisuse("report needs -o", "report", Run.sample("post.npy"));
        assertMisuse("it writes html", "report", Run.sample("post.npy"), "-o", dir + "/x.svg");
        assertMisuse("would both be written to",
                "report", Run.sample("post.npy"), Run.sample("post.png"), "-o", dir + "/x.html");
        assertMisuse("no column \"colour\"",
                "report", Run.sample("post.npy"), "-o", dir + "/x.html", "--columns", "colour");
        Run run = Run.of("report", Run.sample("post.npy"), "--over", Run.sample("retina.jpg"), "-o", dir + "/x.html");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("1411 × 1411, the branches are of 7 × 9"), run.err());
    }

    private static void assertMisuse(String words, String... args) {
        Run run = Run.of(args);
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(words), run.err());
    }
}
