package org.haguecourier.sandbox;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.sandbox.filing.ReceivedPost;

import static org.assertj.core.api.Assertions.assertThat;

class SubmissionTest {
    private final SettableClock clock = new SettableClock("2026-11-20T10:00:00Z");
    private Sandbox sandbox;
    private Office office;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(
                SandboxOptions.forClient(Assertions.KEY.toECPublicKey()).withClock(clock));
        office = new Office(sandbox, clock).signIn();
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void takesAMultipartFormWithOneFile() throws Exception {
        byte[] zip = TestPackage.zip("XX-1");

        HttpResponse<String> answer = multipart(part("filename=\"XX-1.zip\"", zip));

        assertThat(answer.statusCode()).isEqualTo(200);
        ReceivedPost post = sandbox.posts().get(0);
        assertThat(post.size()).isEqualTo(zip.length);
        assertThat(post.sha256()).isEqualTo(Sha256.of(zip));
    }

    @Test
    void whatLooksLikeABoundaryIsPartOfTheFile() throws Exception {
        byte[] tricky = "PK\r\n--edg\r\n--\r\n\r\n--ed\r\r\n-".getBytes(StandardCharsets.ISO_8859_1);
        multipart(part("filename=\"a.zip\"", tricky));

        assertThat(sandbox.posts().get(0).sha256()).isEqualTo(Sha256.of(tricky));
    }

    @Test
    void refusesAMultipartFormThatIsNotOneFile() throws Exception {
        byte[] zip = TestPackage.zip("XX-1");

        assertThat(multipart(part("", zip)).statusCode()).isEqualTo(400);
        assertThat(multipart(part("filename=\"a.zip\"", zip), part("filename=\"b.zip\"", zip))
                        .statusCode())
                .isEqualTo(400);
        assertThat(office.post(sandbox.apiBaseUrl() + "/request", "multipart/form-data", zip)
                        .statusCode())
                .isEqualTo(400);
        assertThat(sandbox.posts()).hasSize(3).noneMatch(ReceivedPost::accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/plain", "application/x-www-form-urlencoded"})
    void refusesAnotherMediaType(String type) throws Exception {
        byte[] zip = TestPackage.zip("XX-1");

        assertThat(office.post(sandbox.apiBaseUrl() + "/request", type, zip).statusCode())
                .isEqualTo(415);
    }

    @Test
    void refusesAnEmptyBody() throws Exception {
        assertThat(office.submit(new byte[0]).statusCode()).isEqualTo(400);
    }

    @Test
    void recordsEveryPost() throws Exception {
        byte[] zip = TestPackage.zip("XX-1");
        HttpResponse<String> accepted = office.submit(zip);
        sandbox.revokeTokens();
        office.submit(zip);

        JsonNode posts = Office.json(office.get(sandbox.controlUrl() + "/posts"));

        assertThat(posts).hasSize(2);
        JsonNode first = posts.get(0);
        assertThat(first.path("at").asText()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(first.path("sha256").asText()).isEqualTo(Sha256.of(zip));
        assertThat(first.path("size").asInt()).isEqualTo(zip.length);
        assertThat(first.path("importId").asText()).isEqualTo(element(accepted.body(), "dgn:ImportIdentifier"));
        assertThat(first.path("answered").asInt()).isEqualTo(200);
        assertThat(first.path("accepted").asBoolean()).isTrue();
        assertThat(posts.get(1).path("answered").asInt()).isEqualTo(401);
        assertThat(posts.get(1).path("accepted").asBoolean()).isFalse();
        assertThat(posts.get(1).path("sha256").asText()).isEqualTo(Sha256.of(zip));
    }

    private HttpResponse<String> multipart(byte[]... parts) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.write("--edge\r\n".getBytes(StandardCharsets.ISO_8859_1));
            body.write(part);
            body.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        body.write("--edge--\r\n".getBytes(StandardCharsets.ISO_8859_1));
        return office.post(sandbox.apiBaseUrl() + "/request", "multipart/form-data; boundary=edge", body.toByteArray());
    }

    private static byte[] part(String file, byte[] content) throws Exception {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        String head =
                "Content-Disposition: form-data; name=\"file\"; " + file + "\r\nContent-Type: application/zip\r\n\r\n";
        part.write(head.getBytes(StandardCharsets.ISO_8859_1));
        part.write(content);
        return part.toByteArray();
    }

    private static String element(String xml, String name) {
        Matcher found = Pattern.compile("<" + name + ">([^<]+)<").matcher(xml);
        assertThat(found.find()).as("%s in %s", name, xml).isTrue();
        return found.group(1);
    }
}
