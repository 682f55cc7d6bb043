package nl.verkoop.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A text in an XML file, and the name of the attribute or element that it stands in. */
record XmlText(String owner, String place, String value) {

  static List<XmlText> in(Path file) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      var texts = new ArrayList<XmlText>();
      collect(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement(), texts);
      return texts;
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }

  private static void collect(Node element, List<XmlText> texts) {
    var attributes = element.getAttributes();
    var id = attributes.getNamedItem("id");
    var owner = id == null ? element.getParentNode().getNodeName() : id.getNodeValue();
    for (var index = 0; index < attributes.getLength(); index++) {
      var attribute = attributes.item(index);
      texts.add(new XmlText(owner, attribute.getLocalName(), attribute.getNodeValue()));
    }
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.ELEMENT_NODE) {
        collect(child, texts);
      } else if (child.getNodeType() == Node.TEXT_NODE
          || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        texts.add(new XmlText(owner, element.getLocalName(), child.getNodeValue()));
      }
    }
  }
}
