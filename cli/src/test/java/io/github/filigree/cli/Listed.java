package io.github.filigree.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A graph as read from a file that lists nodes and edges, by readers that share nothing with the writers. */
record Listed(Map<Long, Map<String, String>> nodes, List<Edge> edges) {

    record Edge(long source, long target, Map<String, String> values) {}

    private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";
    private static final Pattern DOT_NODE = Pattern.compile("(\\d+) \\[(.*)]");
    private static final Pattern DOT_EDGE = Pattern.compile("(\\d+) -- (\\d+) \\[(.*)]");
    private static final Pattern DOT_ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"( |$)");

    private static Listed none() {
        return new Listed(new LinkedHashMap<>(), new ArrayList<>());
    }

    private void add(String id, Map<String, String> values) {
        if (nodes.put(Long.valueOf(id), values) != null) {
            throw new AssertionError("node " + id + " is there twice");
        }
    }

    private void add(String source, String target, Map<String, String> values) {
        edges.add(new Edge(Long.parseLong(source), Long.parseLong(target), values));
    }

    static Listed graphMl(byte[] file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file)).getDocumentElement();
        if (!root.getLocalName().equals("graphml") || elements(root, "graph").size() != 1
                || !elements(root, "graph").getFirst().getAttribute("edgedefault").equals("undirected")) {
            throw new AssertionError("not one undirected graph");
        }
        Map<String, Element> keys = new LinkedHashMap<>();
        elements(root, "key").forEach(key -> keys.put(key.getAttribute("id"), key));
        Listed graph = none();
        elements(root, "node").forEach(node -> graph.add(node.getAttribute("id"), data(node, keys)));
        elements(root, "edge").forEach(edge ->
                graph.add(edge.getAttribute("source"), edge.getAttribute("target"), data(edge, keys)));
        return graph;
    }

    private static List<Element> elements(Element in, String name) {
        NodeList list = in.getElementsByTagNameNS(GRAPHML, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < list.getLength(); i++) {
            elements.add((Element) list.item(i));
        }
        return elements;
    }

    private static Map<String, String> data(Element element, Map<String, Element> keys) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Element data : elements(element, "data")) {
            Element key = keys.get(data.getAttribute("key"));
            if (!key.getAttribute("for").equals(element.getLocalName())) {
                throw new AssertionError(key.getAttribute("id") + " is not for " + element.getLocalName());
            }
            String text = data.getTextContent();
            switch (key.getAttribute("attr.type")) {
                case "int" -> Integer.parseInt(text);
                case "long" -> Long.parseLong(text);
                case "double" -> Double.parseDouble(text);
                default -> { }
            }
            values.put(key.getAttribute("attr.name"), text);
        }
        return values;
    }

    static Listed csv(byte[] edges, byte[] nodes) {
        Listed graph = none();
        table(nodes).forEach(row -> graph.add(row.remove("node"), row));
        table(edges).forEach(row -> graph.add(row.remove("source"), row.remove("target"), row));
        return graph;
    }

    private static List<Map<String, String>> table(byte[] file) {
        List<String[]> lines = new String(file, StandardCharsets.US_ASCII).lines().map(l -> l.split(",", -1)).toList();
        String[] names = lines.getFirst();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String[] line : lines.subList(1, lines.size())) {
            if (line.length != names.length) {
                throw new AssertionError(String.join(",", line) + " below " + String.join(",", names));
            }
            Map<String, String> row = new LinkedHashMap<>();
            IntStream.range(0, line.length).forEach(i -> row.put(names[i], line[i]));
            rows.add(row);
        }
        return rows;
    }

    static Listed dot(byte[] file) {
        List<String> lines = new String(file, StandardCharsets.US_ASCII).lines().toList();
        if (!lines.subList(0, 2).equals(List.of("graph {", "node [shape=point]")) || !lines.getLast().equals("}")) {
            throw new AssertionError(lines.get(0) + " … " + lines.getLast());
        }
        Listed graph = none();
        for (String line : lines.subList(2, lines.size() - 1)) {
            Matcher node = DOT_NODE.matcher(line);
            Matcher edge = DOT_EDGE.matcher(line);
            if (node.matches()) {
                graph.add(node.group(1), attributes(node.group(2)));
            } else if (edge.matches()) {
                graph.add(edge.group(1), edge.group(2), attributes(edge.group(3)));
            } else {
                throw new AssertionError(line);
            }
        }
        return graph;
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher matcher = DOT_ATTRIBUTE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() != end) {
                throw new AssertionError(text);
            }
            end = matcher.end();
            values.put(matcher.group(1), matcher.group(2));
        }
        if (end != text.length()) {
            throw new AssertionError(text);
        }
        return values;
    }
}
