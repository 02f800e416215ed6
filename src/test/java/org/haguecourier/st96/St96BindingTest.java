package org.haguecourier.st96;

import java.io.StringReader;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class St96BindingTest {
    @Test
    void readsErrors() throws Exception {
        TransactionErrorBag bag = St96Binding.read(at("""
                <com:TransactionErrorBag xmlns:com="%s" xmlns:dgn="%s">
                <com:TransactionError>
                <com:TransactionErrorCode>E1</com:TransactionErrorCode>
                <com:TransactionErrorText>document category missing</com:TransactionErrorText>
                </com:TransactionError>
                <com:TransactionError/>
                </com:TransactionErrorBag>
                """), TransactionErrorBag.class);

        assertThat(bag.errors()).hasSize(2);
        assertThat(bag.errors().get(0).code()).contains("E1");
        assertThat(bag.errors().get(0).text()).contains("document category missing");
        assertThat(bag.errors().get(1).text()).isEmpty();
    }

    private static XMLStreamReader at(String xml) throws Exception {
        var reader = XMLInputFactory.newDefaultFactory()
                .createXMLStreamReader(new StringReader(xml.formatted(St96.COM, St96.DGN)));
        reader.nextTag();
        return reader;
    }
}
