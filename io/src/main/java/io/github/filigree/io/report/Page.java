package io.github.filigree.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;

/** A page: HTML with places in double braces, and what stands in each. It needs nothing from anywhere else. */
final class Page {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String html;
    private final Map<String, Json.Value> contents = new LinkedHashMap<>();

    /**
     * A page whose places for style and script are filled.
     *
     * @param name of its HTML among the resources
     * @param scripts names of its scripts, in their order
     */
    Page(String name, List<String> scripts) {
        html = resource(name);
        html("style", resource("report.css"));
        StringBuilder script = new StringBuilder("'use strict';\n");
        scripts.forEach(file -> script.append(resource(file)));
        html("script", script.toString());
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the resource " + name + " cannot be read", e);
        }
    }

    /** Fills a place with HTML. */
    Page html(String place, String content) {
        contents.put(place, out -> out.write(content));
        return this;
    }

    /** Fills a place with text, of which nothing is taken for HTML. */
    Page text(String place, String content) {
        return html(place, escaped(content));
    }

    /** Fills a place with JSON. */
    Page json(String place, Object value) {
        contents.put(place, out -> Json.write(value, out));
        return this;
    }

    /** Fills a place with JSON, deflated, in base64. */
    Page packed(String place, Object value) {
        contents.put(place, out -> {
            OutputStream letters = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    out.write(b);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
                }
            };
            try (Writer writer = new OutputStreamWriter(
                    new DeflaterOutputStream(Base64.getEncoder().wrap(letters)), StandardCharsets.UTF_8)) {
                Json.write(value, writer);
            }
        });
        return this;
    }

    /** Fills a place with the terms and definitions of a list. */
    Page terms(String place, Map<String, String> terms) {
        StringBuilder list = new StringBuilder();
        terms.forEach((term, definition) -> list.append("<dt>").append(escaped(term)).append("</dt><dd>")
                .append(escaped(definition)).append("</dd>\n"));
        return html(place, list.toString());
    }

    static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n]]", "�").replace("&", "&amp;").replace("<", "&lt;")
                .replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    /**
     * Writes the page.
     *
     * @param stream where to; stays open
     * @throws IOException if it cannot be written
     */
    void write(OutputStream stream) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        Matcher place = PLACE.matcher(html);
        int from = 0;
        while (place.find()) {
            out.write(html, from, place.start() - from);
            contents.get(place.group(1)).write(out);
            from = place.end();
        }
        out.write(html, from, html.length() - from);
        out.flush();
    }
}
