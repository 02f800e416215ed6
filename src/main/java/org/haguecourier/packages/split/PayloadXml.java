package org.haguecourier.packages.split;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

import org.haguecourier.st96.XmlEncoding;

/** A payload's XML in one pass: its head has been read, its transactions follow. */
final class PayloadXml implements Closeable {
    private final InputStream xml;
    private final Charset charset;
    private final Head head;
    private final Transactions transactions;

    private PayloadXml(BufferedInputStream xml) throws IOException {
        this.xml = xml;
        this.charset = XmlEncoding.of(xml);
        var walk = new XmlWalk(new FaithfulReader(xml, charset));
        this.head = HeadReader.read(walk);
        this.transactions = new Transactions(walk);
    }

    static PayloadXml open(InputStream content) throws IOException {
        try {
            return new PayloadXml(new BufferedInputStream(content));
        } catch (IOException | RuntimeException unreadable) {
            content.close();
            throw unreadable;
        }
    }

    Head head() {
        return head;
    }

    Transactions transactions() {
        return transactions;
    }

    /** Takes the transaction that was met last out of the pass. */
    InputStream oneRecord(String itsHead, String itsTail) {
        return new EncodedStream(new OneRecord(itsHead, transactions, itsTail), charset);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
