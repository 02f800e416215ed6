package org.haguecourier.packages.fuzz;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.sandbox.samples.SamplePackages;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Packages of every kind, fit to send, and one of several transactions, fit to split. */
final class Seeds {
    private static final List<Parcel> ALL = Stream.concat(
                    SamplePackages.all().stream().map(sample -> Parcel.of(sample.zip())),
                    SamplePackages.all().stream().limit(3).map(sample -> ofThree(Parcel.of(sample.zip()))))
            .toList();

    private Seeds() {}

    static List<Parcel> all() {
        return ALL;
    }

    static Parcel any(Dice dice) {
        return dice.of(ALL).copy();
    }

    private static Parcel ofThree(Parcel parcel) {
        String xml = new String(parcel.xml().content(), UTF_8);
        int from = xml.indexOf("<dgn:HagueOfficeToIBBag>") + "<dgn:HagueOfficeToIBBag>".length();
        int to = xml.indexOf("</dgn:HagueOfficeToIBBag>");
        String three = xml.substring(0, from) + xml.substring(from, to).repeat(3) + xml.substring(to);
        parcel.replaceXml(
                three.replaceFirst("TotalQuantity>1<", "TotalQuantity>3<").getBytes(UTF_8));
        return parcel;
    }
}
