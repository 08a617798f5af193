package org.fivesigma.report;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A report as a reader of XML sees it. */
final class Page {
    private final Document document;

    Page(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        this.document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    /** The texts of the elements that a path finds, white space made single. */
    List<String> texts(String path) throws Exception {
        List<String> texts = new ArrayList<>();
        for (Element element : elements(path)) {
            texts.add(element.getTextContent().replaceAll("\\s+", " ").strip());
        }
        return texts;
    }

    String text(String path) throws Exception {
        return String.join(" | ", texts(path));
    }

    List<Element> elements(String path) throws Exception {
        NodeList found =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** Element and attribute names in order, without any text or value. */
    List<String> skeleton() {
        List<String> names = new ArrayList<>();
        skeleton(document.getDocumentElement(), names);
        return names;
    }

    private static void skeleton(Node node, List<String> names) {
        if (node instanceof Element element) {
            StringBuilder name = new StringBuilder(element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                name.append(' ').append(element.getAttributes().item(i).getNodeName());
            }
            names.add(name.toString());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            skeleton(child, names);
        }
    }
}
