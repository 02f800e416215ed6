package org.haguecourier.st96;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.stream.XMLStreamException;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A small standard of our own with the shape of ST.96, since WIPO's is not ours to hand on. */
final class OwnSchemas {
    static final String V7 = "HagueOfficeToIBTransaction_V7_0.xsd";
    static final String V7_COMMON = "HagueOfficeToIBTransaction_V7_0_Common.xsd";
    static final String V4 = "HagueOfficeToIBTransaction_V4_0.xsd";
    static final String COMMON_BY_NAME =
            "<xs:import namespace='%s' schemaLocation='%s'/>".formatted(St96.COM, V7_COMMON);

    private static final String HEAD = """
            <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:com='%s' xmlns:dgn='%s'
                targetNamespace='%s' elementFormDefault='qualified' attributeFormDefault='qualified'>
            """;

    static final String COMMON = HEAD.formatted(St96.COM, St96.DGN, St96.COM) + """
            <xs:attribute name='st96Version' type='xs:token'/>
            <xs:attribute name='id' type='xs:ID'/>
            <xs:attribute name='sentDate' type='xs:date'/>
            <xs:element name='RequestDate' type='xs:date'/>
            <xs:element name='FileName'>
              <xs:simpleType><xs:restriction base='xs:token'><xs:maxLength value='40'/></xs:restriction></xs:simpleType>
            </xs:element>
            <xs:element name='CommentText' type='xs:string'/>
            </xs:schema>
            """;

    private static final String DESIGN = HEAD.formatted(St96.COM, St96.DGN, St96.DGN) + """
            %s
            <xs:element name='HagueOfficeToIBTransaction'>
              <xs:complexType>
                <xs:sequence>
                  <xs:element name='HagueOfficeTransactionHeader'>
                    <xs:complexType>
                      <xs:sequence>
                        <xs:element ref='com:RequestDate'/>
                        <xs:element ref='com:CommentText' minOccurs='0'/>
                      </xs:sequence>
                    </xs:complexType>
                  </xs:element>
                  <xs:element name='View' maxOccurs='unbounded'>
                    <xs:complexType>
                      <xs:sequence>
                        <xs:element ref='com:FileName'/>
                      </xs:sequence>
                      <xs:attribute ref='com:id'/>
                      <xs:attribute ref='com:sentDate'/>
                    </xs:complexType>
                  </xs:element>
                </xs:sequence>
                <xs:attribute ref='com:st96Version'/>
              </xs:complexType>
            </xs:element>
            </xs:schema>
            """;

    static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <dgn:HagueOfficeToIBTransaction
                xmlns:com="http://www.wipo.int/standards/XMLSchema/ST96/Common"
                xmlns:dgn="http://www.wipo.int/standards/XMLSchema/ST96/Design"
                com:st96Version="V7_0">
            <dgn:HagueOfficeTransactionHeader>
            <com:RequestDate>2026-11-20</com:RequestDate>
            </dgn:HagueOfficeTransactionHeader>
            <dgn:View com:id="v1" com:sentDate="2026-11-20">
            <com:FileName>images/1.jpg</com:FileName>
            </dgn:View>
            </dgn:HagueOfficeToIBTransaction>
            """;

    private OwnSchemas() {}

    /** Both files of version 7, as WIPO flattens them. */
    static Path writeV7(Path folder) {
        write(folder, V7_COMMON, COMMON);
        return write(folder, V7, design(COMMON_BY_NAME));
    }

    static String design(String reference) {
        return DESIGN.formatted(reference);
    }

    static String importOf(String address) {
        return "<xs:import namespace='" + St96.COM + "' schemaLocation='" + address + "'/>";
    }

    static Path write(Path folder, String name, String content) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static InputStream bytes(String xml) {
        return new ByteArrayInputStream(xml.getBytes(UTF_8));
    }

    static SchemaValidation validated(SchemaFolder folder, InputStream xml) throws XMLStreamException {
        var validation = new SchemaValidation(folder);
        readThrough(xml, validation);
        return validation;
    }

    static void readThrough(InputStream xml, XmlEvents events) throws XMLStreamException {
        BoundedXmlReader reader = BoundedXmlReader.over(xml, events);
        while (reader.hasNext()) {
            reader.next();
        }
    }
}
