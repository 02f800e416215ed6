package org.haguecourier.publications.contents;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.haguecourier.st96.St96;

/** The XML of a week, with one registration for each picture. */
record Week(int total, List<String> pictures) {
    static final String BULLETIN_XML = "202614.xml";

    static Week of(String... pictures) {
        return new Week(pictures.length, List.of(pictures));
    }

    static Week ofPictures(int count) {
        return of(IntStream.rangeClosed(1, count)
                .mapToObj(i -> "DM/" + i + ".jpg")
                .toArray(String[]::new));
    }

    Week announcing(int other) {
        return new Week(other, pictures);
    }

    String bulletin() {
        return start() + registrations() + end();
    }

    String start() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <dgn:HagueIBToOfficeTransaction xmlns:com="%s" xmlns:dgn="%s" com:st96Version="V7_0">
                <dgn:HagueBulletin>
                <dgn:HagueBulletinTransactionHeader>
                <dgn:HagueBulletinNumber>2026/14</dgn:HagueBulletinNumber>
                <com:PublicationDate>2026-04-03</com:PublicationDate>
                <com:TransactionTotalQuantity>%d</com:TransactionTotalQuantity>
                <dgn:HagueBulletinTransactionCountBag>
                <dgn:HagueBulletinTransactionCount>
                <dgn:HagueBulletinTransactionCategory>Registration</dgn:HagueBulletinTransactionCategory>
                <com:TransactionTotalQuantity>%d</com:TransactionTotalQuantity>
                </dgn:HagueBulletinTransactionCount>
                </dgn:HagueBulletinTransactionCountBag>
                </dgn:HagueBulletinTransactionHeader>
                <dgn:HagueBulletinTransactionBag>
                <dgn:HagueRegistrationBag>
                """.formatted(St96.COM, St96.DGN, total, pictures.size());
    }

    static String registration(String picture) {
        return "<dgn:HagueRegistration><dgn:HagueDesignBag><dgn:HagueDesign><dgn:ViewBag><dgn:View><com:FileName>"
                + picture
                + "</com:FileName></dgn:View></dgn:ViewBag></dgn:HagueDesign></dgn:HagueDesignBag></dgn:HagueRegistration>\n";
    }

    static String end() {
        return "</dgn:HagueRegistrationBag></dgn:HagueBulletinTransactionBag></dgn:HagueBulletin>"
                + "</dgn:HagueIBToOfficeTransaction>";
    }

    private String registrations() {
        return pictures.stream().map(Week::registration).collect(Collectors.joining());
    }
}
