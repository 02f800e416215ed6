package org.haguecourier.st96;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Neither an XML nor a schema makes the validation ask the network for anything. */
class SchemaOfflineTest {
    @TempDir
    Path folder;

    private ServerSocket socket;
    private String address;

    @BeforeEach
    void listen() throws IOException {
        socket = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        address = "http://127.0.0.1:" + socket.getLocalPort() + "/x.xsd";
    }

    /** A connection would wait in the socket's queue, so a short look is enough. */
    @AfterEach
    void nobodyHasAsked() throws IOException {
        try (ServerSocket asked = socket) {
            asked.setSoTimeout(50);
            assertThatThrownBy(asked::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void hintsInTheXmlAreNotFollowed() throws Exception {
        OwnSchemas.writeV7(folder);
        String hints = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='" + address
                + "' xsi:schemaLocation='" + St96.DGN + " " + address + " urn:other " + address + "' com:st96Version";

        SchemaValidation hinted = validated(OwnSchemas.XML.replace("com:st96Version", hints));
        assertThat(hinted.violations()).isEmpty();
        assertThat(hinted.unusable()).isEmpty();

        String unknown = "<o:other xmlns:o='urn:other'/><com:RequestDate>";
        assertThat(validated(OwnSchemas.XML.replace("com:st96Version", hints).replace("<com:RequestDate>", unknown))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void importsIncludesAndRedefinitionsAreNotFollowed() {
        for (String reference : new String[] {
            OwnSchemas.importOf(address),
            "<xs:include schemaLocation='" + address + "'/>",
            "<xs:redefine schemaLocation='" + address + "'/>"
        }) {
            OwnSchemas.write(folder, OwnSchemas.V7, OwnSchemas.design(reference));
            assertThatThrownBy(() -> SchemaFolder.of(folder).forVersion("V7_0"))
                    .isInstanceOf(UnusableSchemaException.class)
                    .hasMessageContaining(address);
        }
    }

    @Test
    void anImportWithoutAnAddressLeadsNowhere() {
        OwnSchemas.write(folder, OwnSchemas.V7, OwnSchemas.design("<xs:import namespace='" + St96.COM + "'/>"));

        assertThatThrownBy(() -> SchemaFolder.of(folder).forVersion("V7_0"))
                .isInstanceOf(UnusableSchemaException.class)
                .hasMessageContaining("com:st96Version");
    }

    @Test
    void theDocumentTypeOfASchemaIsNotFetched() throws Exception {
        OwnSchemas.writeV7(folder);
        for (String type : new String[] {
            "<!DOCTYPE xs:schema>",
            "<!DOCTYPE xs:schema PUBLIC '-//W3C//DTD XMLSCHEMA 200102//EN' '" + address + "'>",
            "<!DOCTYPE xs:schema SYSTEM '" + address + "' [<!ATTLIST xs:schema id ID #IMPLIED>]>",
            "<!DOCTYPE xs:schema [<!ENTITY % p SYSTEM '" + address + "'> %p;]>"
        }) {
            OwnSchemas.write(folder, OwnSchemas.V7_COMMON, type + OwnSchemas.COMMON);
            assertThat(SchemaFolder.of(folder).forVersion("V7_0")).as(type).isPresent();
        }
    }

    @Test
    void anEntityOfASchemaIsNotFetched() throws Exception {
        OwnSchemas.writeV7(folder);
        writeCommonWith("<!ENTITY e SYSTEM '" + address + "'>", "&e;");

        assertThat(SchemaFolder.of(folder).forVersion("V7_0")).isPresent();
    }

    @Test
    void billionLaughsAreNotLaughed() {
        OwnSchemas.writeV7(folder);
        String laughs = IntStream.range(1, 30)
                .mapToObj(i -> "<!ENTITY l%d '&l%d;&l%d;&l%d;'>".formatted(i, i - 1, i - 1, i - 1))
                .collect(Collectors.joining("", "<!ENTITY l0 'lol'>", ""));
        writeCommonWith(laughs, "&l29;");

        assertThatThrownBy(() -> SchemaFolder.of(folder).forVersion("V7_0"))
                .isInstanceOf(UnusableSchemaException.class)
                .hasMessageContaining("entity expansions");
    }

    private void writeCommonWith(String declarations, String text) {
        String note = "<xs:annotation><xs:documentation>" + text + "</xs:documentation></xs:annotation></xs:schema>";
        OwnSchemas.write(
                folder,
                OwnSchemas.V7_COMMON,
                "<!DOCTYPE xs:schema [" + declarations + "]>" + OwnSchemas.COMMON.replace("</xs:schema>", note));
    }

    private SchemaValidation validated(String xml) throws Exception {
        return OwnSchemas.validated(SchemaFolder.of(folder), OwnSchemas.bytes(xml));
    }
}
