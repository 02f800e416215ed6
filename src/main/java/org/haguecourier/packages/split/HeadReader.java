package org.haguecourier.packages.split;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads an XML up to its transactions and notes where the header counts them. */
final class HeadReader {
    private final XmlWalk walk;
    private final BoundedText text = new BoundedText("before its first transaction");
    private final int[] starts = new int[ElementPath.DEEPEST + 1];
    private final int[] contentStarts = new int[ElementPath.DEEPEST + 1];
    private String root;
    private final List<Element> headers = new ArrayList<>();
    private final List<Element> totals = new ArrayList<>();
    private final List<Element> bags = new ArrayList<>();
    private final List<HeaderCounts.Count> counts = new ArrayList<>();
    private final List<Element> totalsOfCount = new ArrayList<>();

    private HeadReader(XmlWalk walk) {
        this.walk = walk;
    }

    /** Leaves the walk at the start tag of the bag. */
    static Head read(XmlWalk walk) throws IOException {
        return new HeadReader(walk).read();
    }

    private Head read() throws IOException {
        while (walk.next()) {
            int start = text.length();
            text.add(walk.piece());
            if (walk.opens() && walk.depth() <= ElementPath.DEEPEST) {
                starts[walk.depth()] = start;
                contentStarts[walk.depth()] = text.length();
                if (walk.depth() == 1) {
                    root = Tag.of(walk.piece()).name();
                }
            }
            if (walk.opens() && walk.isIn(Places.BAG)) {
                return head(Tag.of(walk.piece()).name());
            }
            if (walk.ends() && walk.depth() <= ElementPath.DEEPEST) {
                note(start);
            }
        }
        throw new UnfitXmlException("The XML cannot be split: it has no HagueOfficeToIBBag.");
    }

    private void note(int endTag) {
        int end = text.length();
        int contentStart = contentStarts[walk.depth()];
        var element = new Element(starts[walk.depth()], contentStart, Math.max(contentStart, endTag), end);
        if (walk.isIn(Places.TOTAL)) {
            totals.add(element);
        } else if (walk.isIn(Places.TOTAL_OF_COUNT)) {
            totalsOfCount.add(element);
        } else if (walk.isIn(Places.COUNT)) {
            counts.add(new HeaderCounts.Count(element, List.copyOf(totalsOfCount)));
            totalsOfCount.clear();
        } else if (walk.isIn(Places.COUNTS)) {
            bags.add(element);
        } else if (walk.isIn(Places.HEADER)) {
            headers.add(element);
        }
    }

    private Head head(String bag) throws IOException {
        if (headers.size() > 1 || bags.size() > 1) {
            throw new UnfitXmlException(
                    "The XML cannot be split: its header, or the bag of counts in it, is there twice. Keep one.");
        }
        return new Head(
                text.toString(),
                !headers.isEmpty(),
                new HeaderCounts(List.copyOf(totals), bags.stream().findFirst(), List.copyOf(counts)),
                "</" + bag + "></" + root + ">");
    }
}
