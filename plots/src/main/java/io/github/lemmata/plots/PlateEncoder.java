package io.github.lemmata.plots;

import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.Processor;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.pdf.PDFProcessor;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import io.github.lemmata.plots.paper.Plate;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// Turns a plate into the bytes of a file.
final class PlateEncoder {

    private static final int PIXELS_PER_UNIT = 2;
    private static final double POINTS_PER_UNIT = 72.0 / Plate.UNITS_PER_INCH;

    /// Digits beyond a hundredth of a unit: two thirds of a file, and nothing that can be seen.
    private static final Pattern LATER_DECIMALS = Pattern.compile("(\\d\\.\\d\\d)\\d+");

    private PlateEncoder() {}

    static byte[] png(Plate plate) throws IOException {
        BufferedImage image = new BufferedImage(
                PIXELS_PER_UNIT * plate.width(), PIXELS_PER_UNIT * plate.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
        plate.paint(graphics);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    static byte[] svg(Plate plate, String title, String description) throws IOException {
        VectorGraphics2D graphics = new OutlineGraphics();
        plate.paint(graphics);
        byte[] exact = encode(graphics, new SVGProcessor(), plate.width(), plate.height());
        String svg = LATER_DECIMALS
                .matcher(new String(exact, StandardCharsets.UTF_8))
                .replaceAll("$1");
        // The document type would make readers fetch a DTD; the words make the picture readable without seeing it.
        int root = svg.indexOf("<svg");
        int afterRoot = svg.indexOf('>', root) + 1;
        String words = "<title>" + escape(title) + "</title><desc>" + escape(description) + "</desc>";
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + svg.substring(root, afterRoot - 1)
                        + " role=\"img\">"
                        + words
                        + svg.substring(afterRoot))
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] pdf(Plate plate) throws IOException {
        VectorGraphics2D graphics = new OutlineGraphics();
        graphics.scale(POINTS_PER_UNIT, POINTS_PER_UNIT);
        plate.paint(graphics);
        return encode(
                graphics, new PDFProcessor(true), POINTS_PER_UNIT * plate.width(), POINTS_PER_UNIT * plate.height());
    }

    /// All text arrives as outlines, and without this VectorGraphics2D would look for a font file behind every change
    /// of font, which takes longer than all the rest.
    private static final class OutlineGraphics extends VectorGraphics2D {
        @Override
        public void setFont(Font font) {}
    }

    private static byte[] encode(VectorGraphics2D graphics, Processor processor, double width, double height)
            throws IOException {
        Document document = processor.getDocument(graphics.getCommands(), new PageSize(0, 0, width, height));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
