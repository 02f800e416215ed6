package org.haguecourier.routing;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.haguecourier.packages.RawZip;
import org.haguecourier.publications.Week;
import org.haguecourier.publications.WeekScheme;
import org.haguecourier.st96.St96;

/** A bulletin of no designs, with whatever else a test puts into its ZIP. */
final class PublicationZip {
    private final RawZip zip = new RawZip();
    private final Random random = new Random(4);

    private PublicationZip() {}

    static PublicationZip of(String week) {
        Week parsed = Week.parse(week).orElseThrow();
        String date = WeekScheme.ISO.friday(parsed).orElseThrow().toString();
        return saying(week.substring(0, 4) + "/" + week.substring(4), date);
    }

    /** What the XML says of itself. */
    static PublicationZip saying(String number, String date) {
        PublicationZip made = new PublicationZip();
        made.zip.stored("bulletin.xml", xml(number, date).getBytes(StandardCharsets.UTF_8));
        return made;
    }

    /** A whole one of about so many bytes, which do not pack. */
    static byte[] ofSize(String week, int bytes) {
        return of(week).with("padding.jpg", bytes).bytes();
    }

    PublicationZip with(String name, int bytes) {
        byte[] content = new byte[bytes];
        random.nextBytes(content);
        return with(name, content);
    }

    PublicationZip with(String name, byte[] content) {
        zip.stored(name, content);
        return this;
    }

    PublicationZip with(String name, byte[] content, UnaryOperator<RawZip.Claims> lies) {
        zip.stored(name, content, lies);
        return this;
    }

    byte[] bytes() {
        return zip.bytes();
    }

    private static String xml(String number, String date) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <dgn:HagueIBToOfficeTransaction xmlns:com="%s" xmlns:dgn="%s" com:st96Version="V7_0">
                <dgn:HagueBulletin>
                <dgn:HagueBulletinTransactionHeader>
                <dgn:HagueBulletinNumber>%s</dgn:HagueBulletinNumber>
                <com:PublicationDate>%s</com:PublicationDate>
                <com:TransactionTotalQuantity>0</com:TransactionTotalQuantity>
                </dgn:HagueBulletinTransactionHeader>
                </dgn:HagueBulletin>
                </dgn:HagueIBToOfficeTransaction>
                """.formatted(St96.COM, St96.DGN, number, date);
    }
}
