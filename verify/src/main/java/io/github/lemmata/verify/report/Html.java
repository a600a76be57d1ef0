package io.github.lemmata.verify.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A piece of a page. Text is escaped when it is written, so that no content can become markup; what comes out is
/// HTML and well-formed XML at once.
sealed interface Html {

    /// Characters that mean themselves.
    record Text(String text) implements Html {}

    /// An element. Attributes and children are written in the order in which they were given.
    record Tag(String name, SequencedMap<String, String> attributes, List<Html> children) implements Html {

        /// This element with one more attribute.
        Tag with(String attribute, String value) {
            var more = new LinkedHashMap<>(attributes);
            more.put(attribute, value);
            return new Tag(name, more, children);
        }

        /// This element in the given CSS classes.
        Tag in(String classes) {
            return with("class", classes);
        }
    }

    /// Several pieces, one after the other.
    record Sequence(List<? extends Html> pieces) implements Html {}

    /// Nothing at all.
    Html NONE = new Sequence(List.of());

    /// Elements without content.
    Set<String> VOID = Set.of("meta", "link", "img", "br", "input");

    /// Elements that stand inside a line; a new line after any other does no harm and keeps the file readable.
    Set<String> INLINE =
            Set.of("a", "br", "cite", "code", "input", "label", "output", "select", "span", "strong", "sup");

    static Tag tag(String name, Html... children) {
        return new Tag(name, new LinkedHashMap<>(), List.of(children));
    }

    static Tag tag(String name, String text) {
        return tag(name, new Text(text));
    }

    static Html text(String text) {
        return new Text(text);
    }

    static Html all(Html... pieces) {
        return new Sequence(List.of(pieces));
    }

    static Html all(List<? extends Html> pieces) {
        return new Sequence(List.copyOf(pieces));
    }

    /// Running text in which `$...$` is a formula and a backtick at each end makes a name; text with an unpaired
    /// mark stays as it is.
    static Html prose(String text) {
        return marked(
                text,
                '$',
                plain -> marked(plain, '`', Html::text, name -> tag("code", name)),
                formula -> tag("span", formula).in("tex"));
    }

    /// What stands between pairs of a mark in one form, everything else in another.
    private static Html marked(String text, char mark, Function<String, Html> outside, Function<String, Html> inside) {
        var parts = text.split(Pattern.quote(String.valueOf(mark)), -1);
        if (parts.length % 2 == 0) {
            return text(text);
        }
        var pieces = new ArrayList<Html>();
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                pieces.add((i % 2 == 0 ? outside : inside).apply(parts[i]));
            }
        }
        return all(pieces);
    }

    /// The markup.
    default String markup() {
        var out = new StringBuilder();
        write(this, out);
        return out.toString();
    }

    private static void write(Html piece, StringBuilder out) {
        switch (piece) {
            case Text(String text) -> escape(text, out);
            case Sequence(var pieces) -> pieces.forEach(inner -> write(inner, out));
            case Tag(String name, var attributes, var children) -> {
                out.append('<').append(name);
                attributes.forEach((attribute, value) -> {
                    out.append(' ').append(attribute).append("=\"");
                    escape(value, out);
                    out.append('"');
                });
                if (VOID.contains(name)) {
                    out.append("/>");
                } else {
                    out.append('>');
                    children.forEach(inner -> write(inner, out));
                    out.append("</").append(name).append('>');
                }
                if (!INLINE.contains(name)) {
                    out.append('\n');
                }
            }
        }
    }

    private static void escape(String text, StringBuilder out) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
    }

    /// True for what a page may hold: XML leaves out most control characters, the surrogates and two non-characters.
    private static boolean isAllowed(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
