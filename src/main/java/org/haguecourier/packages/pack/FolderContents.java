package org.haguecourier.packages.pack;

import java.util.List;
import java.util.stream.Collectors;

import org.haguecourier.packages.rules.Quoted;

/**
 * What lies in a folder and below it, sorted.
 *
 * @param links and pipes, devices, sockets, of which none is opened: a link may lead anywhere
 */
record FolderContents(List<FolderFile> files, List<String> links) {
    private static final int MOST_TOLD = 5;

    FolderFile onlyXml() throws NotPackableException {
        List<FolderFile> xmls = files.stream().filter(FolderFile::isXml).toList();
        if (xmls.isEmpty()) {
            throw new NotPackableException("The folder holds no file whose name ends in .xml. " + remedy());
        }
        if (xmls.size() > 1) {
            throw new NotPackableException(
                    "The folder holds %d XML files and must hold one: %s.".formatted(xmls.size(), told(xmls))
                            + " Make a folder of each with its files, and pack those one by one.");
        }
        return xmls.get(0);
    }

    private String remedy() {
        return links.stream()
                .filter(FolderFile::isXml)
                .findFirst()
                .map(link -> "Links are not followed: put the file itself in the place of " + Quoted.text(link) + ".")
                .orElse("Put the ST.96 XML of the transaction into it.");
    }

    FolderContents without(FolderFile xml) {
        return new FolderContents(
                files.stream().filter(file -> !file.equals(xml)).toList(), links);
    }

    static String told(List<FolderFile> files) {
        String names = files.stream()
                .limit(MOST_TOLD)
                .map(file -> Quoted.plain(file.name()))
                .collect(Collectors.joining(", "));
        return files.size() > MOST_TOLD ? names + ", …" : names;
    }
}
