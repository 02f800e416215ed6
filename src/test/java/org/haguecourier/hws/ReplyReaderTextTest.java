package org.haguecourier.hws;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReplyReaderTextTest {
    private final ReplyReader reader = Answers.reader();

    private Reply post(String body) {
        return reader.read(Answers.toPost(200, "text/plain", body));
    }

    private Optional<String> idAt(String location) {
        return reader.read(Answers.toPostWithLocation(201, "", location)).importId();
    }

    @Test
    void aTokenAloneIsTheImportIdOfAPostAndOfNothingElse() {
        assertThat(post("  IMP-0001\r\n").importId()).contains("IMP-0001");
        assertThat(post("\"IMP-0001\"").importId()).contains("IMP-0001");
        assertThat(post("x1".repeat(100)).importId()).isPresent();
        assertThat(post("x1".repeat(100) + "x").importId()).isEmpty();
        assertThat(reader.read(Answers.toGet("text/plain", "IMP-0001")).importId())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"OK", "Accepted", "null", "Unauthorized", "error=500", "error:500", "Received 1 package", "-"})
    void aWordIsNoImportId(String body) {
        assertThat(post(body).importId()).isEmpty();
    }

    @Test
    void linesWithKeysAreReadByThem() {
        Reply reply = post("The package was received.\r\nImport ID: IMP-1\r\nimport_status = Received\r\n");

        assertThat(reply.importId()).contains("IMP-1");
        assertThat(reply.importStatus()).contains("Received");
    }

    @Test
    void aKnownWordIsTheStatusOfAGet() {
        Reply open = reader.read(Answers.toGet("text/plain", "pending regularisation\n"));
        Reply failed = reader.read(Answers.toGet("text/plain", "FAILED"));
        Reply prose = reader.read(Answers.toGet("text/plain", "Hello world"));

        assertThat(open.status()).contains("pending regularisation");
        assertThat(failed.importStatus()).contains("FAILED");
        assertThat(prose).isEqualTo(Reply.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "https://hague.example.org/webservices/api/v1/request/import/4711, 4711",
        "/request/import/4711/?verbose=1#top, 4711",
        "4711, 4711",
        "/request/import/a%2Fb+%C3%B11, a/b+ñ1",
    })
    void theLocationEndsInTheImportId(String location, String id) {
        assertThat(idAt(location)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hague.example.org/webservices/api/v1/request",
                "https://hague.example.org/webservices/api/v1/request/import/",
                "https://hague.example.org",
                "/login",
                "/request/import/a%20b1",
                "/request/import/%ZZ1",
                "/request/import/%FF1",
                "not an address 1",
                "",
            })
    void aLocationWithoutAnIdGivesNone(String location) {
        assertThat(idAt(location)).isEmpty();
    }

    @Test
    void theBodyIsTrustedBeforeTheLocationAndTheLocationOnASuccessOnly() {
        assertThat(reader.read(Answers.toPostWithLocation(201, "importId: 1", "/request/import/2"))
                        .importId())
                .contains("1");
        assertThat(reader.read(Answers.toPostWithLocation(201, "Created", "/request/import/2"))
                        .importId())
                .contains("2");
        assertThat(reader.read(Answers.toPostWithLocation(302, "", "/request/import/2"))
                        .importId())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><form id='4711'><input name='importId' value='1'/></form></body></html>",
                "<!DOCTYPE html>\n<HTML><head><title>Login</title></head><body>id=4711</body></HTML>",
                "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><p id='5'>importId: 5</p></html>",
                "<!-- a -->\n<!-- b --><div id='4711'><p>Sign in</p></div>",
                "<h1 id='4711'>Welcome</h1>",
                "<a id='4711' href='/login'>Sign in</a>",
                "<x:page xmlns:x='http://www.w3.org/1999/xhtml' id='4711'/>",
                "<error id='4711'><detail><html><body/></html></detail></error>",
                "importId: 4711<br>",
                "Sign in first\nid=4711\n<a href='/login'>here</a>",
            })
    void aPageForABrowserIsNeverReadWhateverItIsCalled(String page) {
        for (String type : new String[] {"text/html", "application/xml", "text/plain", ""}) {
            assertThat(reader.read(Answers.toPost(200, type, page))).isEqualTo(Reply.EMPTY);
        }
        assertThat(reader.read(Answers.toPostWithLocation(201, page, "/request/import/2")))
                .isEqualTo(Reply.EMPTY);
    }

    @Test
    void textThatIsLabelledAsAPageIsNotReadButXmlAndJsonSpeakForThemselves() {
        assertThat(reader.read(Answers.toPost(200, "text/html; charset=utf-8", "IMP-0001")))
                .isEqualTo(Reply.EMPTY);
        assertThat(reader.read(Answers.toPost(200, "text/html", "<r><importId>1</importId></r>"))
                        .importId())
                .contains("1");
        assertThat(reader.read(Answers.toPost(200, "text/html", "{\"importId\":\"<html>1\"}"))
                        .importId())
                .contains("<html>1");
    }
}
