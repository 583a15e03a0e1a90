package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.filigree.graph.Branches;
import io.github.filigree.io.Images;
import io.github.filigree.io.image.Foreground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput.ScrollOrigin;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.print.PrintOptions;

/** Reports in a real browser, Chromium without a window. Pictures of what it shows are in target/reports. */
class ReportInBrowserTest {

    private static final Path PICTURES = Path.of("target", "reports");

    @TempDir
    private static Path dir;

    private static ChromeDriver browser;
    private static Branches branches;

    @BeforeAll
    static void openBrowser() throws IOException {
        browser = Browser.open(dir);
        assumeTrue(browser != null, "there is no Chromium with its driver here, so no report is looked at; install them"
                + " (on Debian: apt-get install chromium chromium-driver)");
        Run run = Run.of("report", Run.sample("retina-skeleton.png"), "--radius", Run.sample("retina-vessels.png"),
                "--over", Run.sample("retina.jpg"), "-o", dir + "/retina.html");
        assertEquals(0, run.code(), run.err());
        branches = Branches.of(Images.read(Run.SAMPLES.resolve("retina-skeleton.png")).mask(Foreground.NONZERO));
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    /** No script failed, and nothing was asked of a network. */
    @AfterEach
    void nothingWasComplainedOf() {
        List<String> complaints = browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage).toList();
        assertEquals(List.of(), complaints);
        assertEquals(List.of(), js("return performance.getEntriesByType('resource').map(e => e.name)"
                + ".filter(name => !name.startsWith('data:') && !name.startsWith('blob:'))"));
    }

    private static void open(String page) {
        browser.get(dir.resolve(page).toUri().toString());
        await(() -> !browser.findElements(By.cssSelector("body[data-ready]")).isEmpty());
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "nothing came in half a minute");
            Thread.onSpinWait();
        }
    }

    private static Object js(String script, Object... arguments) {
        return browser.executeScript(script, arguments);
    }

    /** Rows are replaced in the frame after a scroll: what is found before that may be gone when it is read. */
    private static WebElement one(String selector) {
        settle();
        return browser.findElement(By.cssSelector(selector));
    }

    private static void settle() {
        browser.executeAsyncScript("const done = arguments[0];"
                + "requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done())))");
    }

    private static String text(String selector) {
        return one(selector).getDomProperty("textContent");
    }

    private static void picture(String name) throws IOException {
        Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    private static double[] viewBox() {
        String[] numbers = one("#view").getDomAttribute("viewBox").split(" ");
        return Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray();
    }

    private static int longest() {
        return IntStream.range(0, branches.count()).boxed().max(Comparator.comparing(branches::length)).orElseThrow();
    }

    /** Points at the middle of a branch. */
    private static Actions pointAt(int branch) {
        long pixel = branches.graph().pixelIndex(branches.node(branch, branches.size(branch) / 2));
        List<?> place = (List<?>) js("const m = document.querySelector('#view').getScreenCTM();"
                + "return [m.a * arguments[0] + m.e, m.d * arguments[1] + m.f]",
                pixel % 1411 + 0.5, pixel / 1411 + 0.5);
        return new Actions(browser).moveToLocation(
                ((Number) place.get(0)).intValue(), ((Number) place.get(1)).intValue());
    }

    @Test
    void pointingAtABranchShowsItsRowAndBack() throws IOException {
        open("retina.html");
        int branch = longest();
        pointAt(branch).perform();
        assertTrue(text("#told").startsWith("Branch " + branch + ": "), text("#told"));
        assertFalse(one("#hovered").getDomAttribute("d").isEmpty());

        pointAt(branch).click().perform();
        WebElement row = one("#branches tr[aria-selected=true]");
        assertEquals(String.valueOf(branch), row.getDomAttribute("data-row"));
        assertEquals(branches.length(branch), number(row.findElement(By.cssSelector("td:nth-child(4)"))), 0.01);
        picture("retina");

        new Actions(browser).moveToElement(one("#branches tr[data-row='" + branch + "']")).perform();
        long start = branches.graph().pixelIndex(branches.source(branch));
        assertTrue(one("#hovered").getDomAttribute("d").startsWith(
                "M" + (start % 1411 + 0.5) + " " + (start / 1411 + 0.5)), one("#hovered").getDomAttribute("d"));
    }

    private static double number(WebElement cell) {
        return Double.parseDouble(cell.getText());
    }

    private static double first(int column) {
        return number(one("#branches tbody tr[data-row] td:nth-child(" + column + ")"));
    }

    @Test
    void headingsSort() {
        open("retina.html");
        double[] lengths = IntStream.range(0, branches.count()).mapToDouble(branches::length).sorted().toArray();
        WebElement heading = one("#branches th:nth-child(4) button");
        assertEquals("branch_distance", heading.getText());
        heading.click();
        assertEquals(lengths[0], first(4), 0.01);
        assertEquals("ascending", one("#branches th:nth-child(4)").getDomAttribute("aria-sort"));
        heading.click();
        assertEquals(lengths[lengths.length - 1], first(4), 0.01);
        assertEquals(1, browser.findElements(By.cssSelector("th[aria-sort]")).size());
    }

    @Test
    void rowsAreFilteredAndToldWhereAFilterIsWrong() throws IOException {
        open("retina.html");
        long expected = IntStream.range(0, branches.count()).filter(b -> branches.length(b) > 100).count();
        one("#filter").sendKeys("branch_distance > 100");
        await(() -> text("#filter-told").equals(expected + " of 457 rows"));
        assertTrue(text("#histograms").contains("(" + expected + ")"), text("#histograms"));
        assertFalse(one("#lines .left-out").getDomAttribute("d").isEmpty());
        js("document.querySelector('#color').value = 'tortuosity';"
                + "document.querySelector('#color').dispatchEvent(new Event('change'))");
        picture("retina-filtered");
        one("#filter").sendKeys(" and colour = 3");
        await(() -> text("#filter-told").contains("There is no column “colour”"));
        js("document.querySelector('#histograms rect:nth-of-type(2)').dispatchEvent(new MouseEvent('click'))");
        assertTrue(one("#filter").getDomProperty("value").startsWith("branch_distance >= "));
    }

    @Test
    void theWheelZoomsAndDraggingMoves() throws IOException {
        open("retina.html");
        double[] before = viewBox();
        WebElement view = one("#view");
        new Actions(browser).scrollFromOrigin(ScrollOrigin.fromElement(view), 0, -600).perform();
        await(() -> viewBox()[2] < 0.6 * before[2]);
        double[] near = viewBox();
        // The middle stays where it is.
        assertEquals(before[0] + before[2] / 2, near[0] + near[2] / 2, 3);
        new Actions(browser).moveToElement(view).clickAndHold().moveByOffset(60, 30).release().perform();
        assertTrue(viewBox()[0] < near[0] - 10 && viewBox()[1] < near[1] - 5, Arrays.toString(viewBox()));
        picture("retina-zoomed");
        view.sendKeys("0");
        assertEquals(before[2], viewBox()[2], 1e-6);
        view.sendKeys("+", Keys.ARROW_RIGHT);
        assertTrue(viewBox()[2] < before[2] && viewBox()[0] > 100, Arrays.toString(viewBox()));
    }

    @Test
    void keysAloneLeadThroughTheTableToTheBranch() {
        open("retina.html");
        one("#branches").sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertEquals("2", one("#branches tr[aria-selected=true]").getDomAttribute("data-row"));
        one("#branches").sendKeys(Keys.END);
        assertEquals("456", one("#branches tr[aria-selected=true]").getDomAttribute("data-row"));
        assertEquals("branches-456", one("#branches").getDomAttribute("aria-activedescendant"));
        double[] before = viewBox();
        one("#branches").sendKeys(Keys.ENTER);
        assertTrue(viewBox()[2] < before[2] / 2, "the branch fills the picture");
        assertTrue(text("#told").startsWith("Branch 456: "));
    }

    @Test
    void theDownloadedTableHasEveryDigit() throws IOException {
        open("retina.html");
        one("#csv").click();
        Path file = dir.resolve("retina-skeleton.png-branches.csv");
        await(() -> file.toFile().length() > 0);
        List<String> lines = Files.readAllLines(file);
        assertEquals(458, lines.size());
        assertTrue(lines.getFirst().startsWith("branch,skeleton_id,branch_type,branch_distance,"), lines.getFirst());
        for (int b = 0; b < branches.count(); b++) {
            assertEquals(branches.length(b), Double.parseDouble(lines.get(b + 1).split(",")[3]), "branch " + b);
        }
    }

    @Test
    void itIsLightOrDarkAndPrints() throws IOException {
        open("retina.html");
        String light = one("body").getCssValue("background-color");
        one("#theme").click();
        assertNotEquals(light, one("body").getCssValue("background-color"));
        picture("retina-dark");
        one("#theme").click();
        assertEquals(light, one("body").getCssValue("background-color"));
        js("dispatchEvent(new Event('beforeprint'))");
        assertEquals(457, browser.findElements(By.cssSelector("#branches tr[data-row]")).size(), "all rows are printed");
        js("dispatchEvent(new Event('afterprint'))");
        assertTrue(browser.findElements(By.cssSelector("#branches tr[data-row]")).size() < 60);

        // A small one: a browser that has little of the processor gives printing up after ten seconds.
        assertEquals(0, Run.of("report", Run.sample("post.npy"), "-o", dir + "/post.html").code());
        open("post.html");
        byte[] pdf = Base64.getDecoder().decode(browser.print(new PrintOptions()).getContent());
        Files.write(PICTURES.resolve("post-print.pdf"), pdf);
        assertEquals("%PDF", new String(pdf, 0, 4));
    }

    @Test
    void volumesAreSeenFromEachSideAndInSlabs() throws IOException {
        Run run = Run.of("report", "--thin", Run.sample("tubes.tif"), "--prune", "8", "-o", dir + "/tubes.html");
        assertEquals(0, run.code(), run.err());
        open("tubes.html");
        String all = one("#image").getDomAttribute("href");
        String lines = one("#lines").getDomProperty("innerHTML");
        js("const d = document.querySelector('#depth'); d.value = 5; d.dispatchEvent(new Event('input'))");
        assertNotEquals(all, one("#image").getDomAttribute("href"));
        assertTrue(one("#lines").getDomProperty("innerHTML").length() < lines.length());
        assertTrue(text("#depth-text").matches("\\d+ … \\d+"), text("#depth-text"));
        picture("tubes-slab");
        js("const a = document.querySelector('#axis'); a.value = 1; a.dispatchEvent(new Event('change'))");
        assertEquals("all", text("#depth-text"));
        assertEquals("88", one("#image").getDomAttribute("height"));
        picture("tubes");
    }

    @Test
    void severalImagesAreComparedAndLinked() throws IOException {
        Path folder = Files.createDirectories(dir.resolve("in"));
        Files.copy(Run.SAMPLES.resolve("post.npy"), folder.resolve("<b onclick=alert(1)>&.npy"));
        Files.copy(Run.SAMPLES.resolve("retina-vessels.png"), folder.resolve("r.png"));
        Files.copy(Run.SAMPLES.resolve("tubes.tif"), folder.resolve("t.tif"));
        Run run = Run.of("report", "--thin", "-r", folder.toString(), "-o", dir + "/all.html");
        assertEquals(0, run.code(), run.err());
        open("all.html");
        assertEquals(3, browser.findElements(By.cssSelector(".cards img")).size());
        assertEquals(true, js("return [...document.images].every(i => i.naturalWidth > 0)"));
        picture("index");
        one("#branches th:nth-child(4) button").click();
        one("#branches th:nth-child(4) button").click();
        assertEquals("r.png", one("#branches tbody a").getText(), "the folder that begins all names is left out");
        browser.findElement(By.partialLinkText("<b onclick")).click();
        await(() -> !browser.findElements(By.cssSelector("body[data-ready] #view")).isEmpty());
        assertEquals("<b onclick=alert(1)>&.npy", text("h1"));
    }

    @Test
    void millionsOfRowsAreScrolledWithAFewInTheDocument() {
        open("retina.html");
        js("const div = document.createElement('div'); div.id = 'many'; div.className = 'scroller';"
                + "document.querySelector('main').replaceChildren(div);"
                + "const values = Array.from({length: 2000000}, (_, i) => i);"
                + "const columns = [column({name: 'n', kind: 'int', values})];"
                + "window.many = new Table(div, columns, values.length, {label: 'n'})");
        js("const s = document.querySelector('#many'); s.scrollTop = s.scrollHeight; many.draw()");
        settle();
        assertTrue(browser.findElements(By.cssSelector("#many tbody tr")).size() < 100);
        List<WebElement> rows = browser.findElements(By.cssSelector("#many tr[data-row]"));
        assertEquals("1999999", rows.getLast().getDomAttribute("data-row"));
        js("many.choose(1234567)");
        assertEquals("1234567", one("#many tr[aria-selected=true] td").getText());
        js("many.sort(0); many.sort(0)");
        assertEquals("1999999", one("#many tr[data-row] td").getText());
    }
}
