package org.haguecourier.packages.fuzz;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.BiFunction;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What can become of an XML on its way from somebody's database. */
final class XmlMutations {
    private static final int LONGEST = 400_000;
    private static final String COM = "http://www.wipo.int/standards/XMLSchema/ST96/Common";
    private static final String DGN = "http://www.wipo.int/standards/XMLSchema/ST96/Design";

    private static final List<BiFunction<XmlText, Dice, XmlText>> ALL = List.of(
            XmlMutations::delete,
            XmlMutations::delete,
            XmlMutations::delete,
            XmlMutations::duplicate,
            XmlMutations::duplicate,
            XmlMutations::rename,
            XmlMutations::rename,
            XmlMutations::renameStart,
            XmlMutations::move,
            XmlMutations::swapPrefix,
            XmlMutations::swapNamespaces,
            XmlMutations::borrow,
            XmlMutations::otherValue,
            XmlMutations::otherValue,
            XmlMutations::otherValue,
            XmlMutations::otherAttribute,
            XmlMutations::otherAttribute,
            XmlMutations::prolog,
            XmlMutations::markup,
            XmlMutations::character,
            XmlMutations::encodingDeclaration);

    private XmlMutations() {}

    static byte[] of(byte[] xml, Dice dice) {
        XmlText text = new XmlText(new String(xml, UTF_8));
        for (int left = 1 + dice.below(3); left > 0 && text.text().length() < LONGEST; left--) {
            text = dice.of(ALL).apply(text, dice);
        }
        return encoded(text.text(), dice);
    }

    private static byte[] encoded(String text, Dice dice) {
        if (dice.oneIn(12)) {
            String name = dice.of(List.of("UTF-16", "UTF-16LE", "ISO-8859-1", "US-ASCII", "UTF-32"));
            return text.getBytes(Charset.forName(name));
        }
        return (dice.oneIn(12) ? "\uFEFF" + text : text).getBytes(UTF_8);
    }

    private static XmlText delete(XmlText xml, Dice dice) {
        XmlText.Span span = xml.element(dice);
        return xml.replaced(span.from(), span.to(), "");
    }

    private static XmlText duplicate(XmlText xml, Dice dice) {
        XmlText.Span span = xml.element(dice);
        String element = xml.text().substring(span.from(), span.to());
        int times = dice.oneIn(10) ? 120 : 2;
        return xml.replaced(
                span.from(), span.to(), element.length() > 3_000 ? element + element : element.repeat(times));
    }

    private static XmlText rename(XmlText xml, Dice dice) {
        XmlText.Span span = xml.element(dice);
        String element = xml.text().substring(span.from(), span.to());
        return xml.replaced(span.from(), span.to(), element.replace(span.name(), dice.of(Vocabulary.TAGS)));
    }

    private static XmlText renameStart(XmlText xml, Dice dice) {
        XmlText.Span span = xml.element(dice);
        int name = Math.min(span.from() + 1, span.to());
        return xml.replaced(name, Math.min(name + span.name().length(), span.to()), dice.of(Vocabulary.TAGS));
    }

    private static XmlText move(XmlText xml, Dice dice) {
        XmlText.Span span = xml.element(dice);
        String element = xml.text().substring(span.from(), span.to());
        XmlText without = xml.replaced(span.from(), span.to(), "");
        int place = without.place(dice);
        return without.replaced(place, place, element);
    }

    private static XmlText swapPrefix(XmlText xml, Dice dice) {
        XmlText.Span span = xml.element(dice);
        String element = xml.text().substring(span.from(), span.to());
        String other = span.name().startsWith("com:") ? "dgn:" : "com:";
        return xml.replaced(
                span.from(),
                span.to(),
                element.replace(span.name(), other + span.name().replaceFirst(".*:", "")));
    }

    private static XmlText swapNamespaces(XmlText xml, Dice dice) {
        String from = dice.oneIn(2) ? COM : DGN;
        String to = dice.of(List.of(COM, DGN, "urn:x", "", "http://www.w3.org/2000/xmlns/"));
        return new XmlText(xml.text().replace('"' + from + '"', '"' + to + '"'));
    }

    private static XmlText borrow(XmlText xml, Dice dice) {
        var other = new XmlText(new String(Seeds.any(dice).xml().content(), UTF_8));
        XmlText.Span span = other.element(dice);
        int place = xml.place(dice);
        return xml.replaced(place, place, other.text().substring(span.from(), span.to()));
    }

    private static XmlText otherValue(XmlText xml, Dice dice) {
        XmlText.Span span = xml.value(dice);
        return xml.replaced(span.from(), span.to(), dice.of(Vocabulary.TEXTS));
    }

    private static XmlText otherAttribute(XmlText xml, Dice dice) {
        XmlText.Span span = xml.attribute(dice);
        String name =
                dice.of(List.of("a", "com:st96Version", "dgn:priorRefusalIndicator", "xmlns", "xmlns:com", "x:y"));
        return xml.replaced(
                span.from(), span.to(), dice.oneIn(3) ? "" : " " + name + "='" + dice.of(Vocabulary.TEXTS) + "'");
    }

    private static XmlText markup(XmlText xml, Dice dice) {
        int place = xml.place(dice);
        return xml.replaced(place, place, dice.of(Vocabulary.MARKUP));
    }

    private static XmlText prolog(XmlText xml, Dice dice) {
        int place = xml.text().indexOf("?>") + 2;
        return place < 2 ? xml : xml.replaced(place, place, dice.of(Vocabulary.MARKUP));
    }

    private static XmlText character(XmlText xml, Dice dice) {
        int at = dice.below(xml.text().length());
        String other = dice.of(List.of("", "<", ">", "&", "\"", "'", "/", ":", "\0", "\uFFFF", "é"));
        return xml.replaced(at, Math.min(at + dice.below(3), xml.text().length()), other);
    }

    private static XmlText encodingDeclaration(XmlText xml, Dice dice) {
        return new XmlText(
                xml.text().replaceFirst("encoding=\"[^\"]*\"", "encoding=\"" + dice.of(Vocabulary.ENCODINGS) + '"'));
    }
}
