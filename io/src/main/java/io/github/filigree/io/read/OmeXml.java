package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Units;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What OME-XML, in the description of an OME-TIFF, says about its pages: the axes of the first image, and units. */
final class OmeXml {

    private OmeXml() {}

    static TiffNotes read(Source source, String text, int pages, int samples) throws FileException {
        NodeList images = parse(source, text).getElementsByTagName("*");
        List<Element> pixels = new ArrayList<>();
        for (int i = 0; i < images.getLength(); i++) {
            Element element = (Element) images.item(i);
            if (name(element).equals("Pixels")) {
                pixels.add(element);
            }
        }
        if (pixels.isEmpty()) {
            throw new FileException(source.name() + " is a part of an OME-TIFF of several files, without a word on"
                    + " its own pages; open the whole in another program and save it as one file");
        }
        Element first = pixels.getFirst();
        String order = first.getAttribute("DimensionOrder");
        List<TiffNotes.Axis> axes = new ArrayList<>();
        for (int i = order.length() - 1; i >= 2; i--) {
            char axis = order.charAt(i);
            int size = integer(first, "Size" + axis, 1);
            int planes = axis == 'C' ? Math.ceilDiv(size, samples) : size;
            if (planes > 1) {
                axes.add(new TiffNotes.Axis(axis, planes));
            }
        }
        double[] sizes = new double[3];
        String unit = unit(first, 'X');
        for (int i = 0; i < sizes.length; i++) {
            char axis = "ZYX".charAt(i);
            String own = unit(first, axis);
            double factor = own.equals(unit) ? 1 : Units.metres(own) / Units.metres(unit);
            sizes[i] = number(first.getAttribute("PhysicalSize" + axis)) * factor;
        }
        TiffNotes notes = new TiffNotes("OME", axes, pageOf(first, axes, pages), false, unit, sizes);
        if (pixels.size() == 1 && notes.planes() != pages || notes.planes() > pages) {
            throw new FileException(source.name() + " has " + pages + " pages, but its OME-XML tells of "
                    + notes.planes() + " planes; the file is cut short, or a part of several files");
        }
        return notes;
    }

    /** The unit of an axis; micrometres where none is given, as the schema says. */
    private static String unit(Element pixels, char axis) {
        String name = "PhysicalSize" + axis + "Unit";
        return Units.plain(pixels.hasAttribute(name) ? pixels.getAttribute(name) : "µm");
    }

    private static Element parse(Source source, String text) throws FileException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // No document of a stranger may make us open other files.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new FileException(source.name() + " has damaged OME-XML (" + FileException.words(e)
                    + "); save it again", e);
        }
    }

    /** The page of each plane, where the file lists planes one by one. */
    private static int[] pageOf(Element pixels, List<TiffNotes.Axis> axes, int pages) {
        List<Element> listed = new ArrayList<>();
        NodeList children = pixels.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element && name(element).equals("TiffData")
                    && element.hasAttribute("IFD")) {
                listed.add(element);
            }
        }
        if (listed.size() < 2) {
            return null;
        }
        long noted = axes.stream().mapToLong(TiffNotes.Axis::size).reduce(1, Math::multiplyExact);
        if (noted > pages) {
            return null;
        }
        int planes = (int) noted;
        int[] pageOf = new int[planes];
        for (Element element : listed) {
            int plane = 0;
            for (TiffNotes.Axis axis : axes) {
                plane = plane * axis.size() + integer(element, "First" + axis.name(), 0);
            }
            int page = integer(element, "IFD", 0);
            for (int k = 0; k < integer(element, "PlaneCount", 1) && plane + k < planes; k++) {
                pageOf[plane + k] = Math.min(page + k, pages - 1);
            }
        }
        return pageOf;
    }

    private static String name(Element element) {
        return element.getLocalName() == null ? element.getTagName() : element.getLocalName();
    }

    private static int integer(Element element, String attribute, int otherwise) {
        String text = element.getAttribute(attribute);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    private static double number(String text) {
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
