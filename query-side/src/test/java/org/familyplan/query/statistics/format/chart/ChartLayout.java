package org.familyplan.query.statistics.format.chart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Looks at where the texts of a chart stand. */
public final class ChartLayout {
  private ChartLayout() {}

  private record Placed(String text, Box box) {}

  /** Texts that lie on each other or outside the chart. */
  public static List<String> troubles(String svg) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    double width = Double.parseDouble(document.getDocumentElement().getAttribute("width"));
    double height = Double.parseDouble(document.getDocumentElement().getAttribute("height"));
    List<Placed> texts = texts(document);
    List<String> troubles = new ArrayList<>();
    for (int index = 0; index < texts.size(); index++) {
      Placed one = texts.get(index);
      if (one.box().x() < 0
          || one.box().x() + one.box().width() > width
          || one.box().y() < 0
          || one.box().y() + one.box().height() > height) {
        troubles.add("outside: " + one.text());
      }
      for (Placed other : texts.subList(index + 1, texts.size())) {
        if (overlap(one.box(), other.box())) {
          troubles.add(one.text() + " lies on " + other.text());
        }
      }
    }
    return troubles;
  }

  private static List<Placed> texts(Document document) {
    NodeList nodes = document.getElementsByTagName("text");
    List<Placed> texts = new ArrayList<>();
    for (int index = 0; index < nodes.getLength(); index++) {
      Element text = (Element) nodes.item(index);
      texts.add(new Placed(text.getTextContent(), box(text)));
    }
    return texts;
  }

  private static Box box(Element text) {
    double size = Double.parseDouble(text.getAttribute("font-size"));
    Type type = new Type(size, !text.getAttribute("font-weight").isEmpty(), "");
    double width = type.width(text.getTextContent());
    double x = Double.parseDouble(text.getAttribute("x"));
    double left =
        switch (text.getAttribute("text-anchor")) {
          case "end" -> x - width;
          case "middle" -> x - width / 2;
          default -> x;
        };
    double top = Double.parseDouble(text.getAttribute("y")) - 0.75 * size;
    return new Box(left, top, width, 0.75 * size);
  }

  private static boolean overlap(Box one, Box other) {
    return one.x() < other.x() + other.width()
        && other.x() < one.x() + one.width()
        && one.y() < other.y() + other.height()
        && other.y() < one.y() + one.height();
  }
}
