package org.haguecourier.hws;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReplyReaderJsonTest {
    private final ReplyReader reader = Answers.reader();

    private Reply read(String body) {
        return reader.read(Answers.toPost(202, "application/xml", body));
    }

    @Test
    void aFlatObjectIsReadByKey() {
        Reply reply = read("{\"importId\":\"IMP-1\",\"importStatus\":\"RECEIVED\",\"serviceRequestNumber\":null}");

        assertThat(reply.importId()).contains("IMP-1");
        assertThat(reply.importStatus()).contains("RECEIVED");
        assertThat(reply.serviceRequestNumber()).isEmpty();
    }

    @Test
    void keysCountAtAnyDepthAndTheBestCandidateFirst() {
        Reply reply = read("{\"id\":\"other\",\"data\":{\"import\":{\"id\":\"also other\",\"import-id\":\"IMP-1\"}}}");

        assertThat(reply.importId()).contains("IMP-1");
    }

    @Test
    void numbersBecomeTextAsWritten() {
        assertThat(read("{\"importId\":4711}").importId()).contains("4711");
        assertThat(read("{\"importId\":12345678901234567890123}").importId()).contains("12345678901234567890123");
    }

    @Test
    void nullAndTruthValuesAreAbsent() {
        assertThat(read("{\"importId\":null,\"packageId\":\"\",\"id\":true}")).isEqualTo(Reply.EMPTY);
    }

    @Test
    void theElementsOfAnArrayGoByItsName() {
        assertThat(read("[{\"x\":1},{\"importId\":[\"A1\",\"A2\"]}]").importId())
                .contains("A1");
        assertThat(read("{\"status\":[[{\"code\":\"FAILED\"}]]}").importStatus())
                .contains("FAILED");
    }

    @Test
    void anObjectThatWrapsGivesItsCodeOrValue() {
        assertThat(read("{\"status\":{\"code\":\"Registered\",\"text\":\"long\"}}")
                        .status())
                .contains("Registered");
    }

    @Test
    void xmlThatSomebodyTurnedIntoJsonKeepsItsPrefixes() {
        assertThat(read("{\"com:ImportIdentifier\":{\"#text\":\"A1\"}}").importId())
                .contains("A1");
    }

    @Test
    void anErrorOfTheGatewayNamesNoImport() {
        assertThat(read("{\"error\":{\"code\":\"INVALID_INPUT_DATA\",\"message\":null,"
                                + "\"details\":[{\"code\":-7,\"message\":\"id=5\"}]}}")
                        .importId())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"importId\":\"IMP-1\"",
                "{\"importId\":\"IMP-1\"}}",
                "{\"importId\":\"IMP-1\"} {\"importId\":\"IMP-2\"}",
                "{\"importId\":\"IMP-1\",}",
                "{importId:1}",
                "{",
                "[",
                "{}",
            })
    void whatIsNotOneWholeDocumentSaysNothing(String body) {
        assertThat(read(body)).isEqualTo(Reply.EMPTY);
    }
}
