package org.haguecourier.packages;

import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What an Office has sent by EDI: the transactions of several packages in one XML. */
public final class EdiPayload {
    private static final String BAG = "<dgn:HagueOfficeToIBBag>";
    private static final String END = "</dgn:HagueOfficeToIBBag>";
    private static final String TOTAL = "(</com:RequestDate(?:Time)?>\\s*<com:TransactionTotalQuantity>)1<";

    private EdiPayload() {}

    /** @param packages of one transaction each; the files of the n-th go into the folder n */
    public static byte[] of(List<byte[]> packages) {
        var bag = new StringBuilder();
        var zip = new RawZip();
        for (int i = 1; i <= packages.size(); i++) {
            Draft draft = Draft.of(packages.get(i - 1));
            String folder = i + "/";
            bag.append(between(draft.xml()).replace("<com:FileName>", "<com:FileName>" + folder));
            draft.attachments().forEach((name, content) -> zip.stored(folder + name, content));
        }
        String first = Draft.of(packages.get(0)).xml();
        String xml = first.substring(0, first.indexOf(BAG) + BAG.length()) + bag + first.substring(first.indexOf(END));
        String counted = xml.replaceFirst(TOTAL, "$1" + packages.size() + "<");
        return zip.stored("payload.xml", counted.getBytes(UTF_8)).bytes();
    }

    private static String between(String xml) {
        return xml.substring(xml.indexOf(BAG) + BAG.length(), xml.indexOf(END));
    }
}
