package org.haguecourier.sandbox;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ControlTest {
    private Sandbox sandbox;
    private Office office;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.forClient(Assertions.KEY.toECPublicKey()));
        office = new Office(sandbox, Clock.systemUTC()).signIn();
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void listsWhatStandsAndClears() throws Exception {
        order("{\"endpoint\":\"ping\",\"do\":\"status\",\"status\":503,\"retryAfter\":2,\"times\":3}");
        office.control("fate", "{\"officeReference\":\"XX-1\",\"states\":[\"Processing\",\"Cancelled\"]}");
        publications("{\"series\":\"bulletin\",\"week\":\"202647\",\"scheme\":\"friday\",\"lateHours\":20}");
        office.api("/pingMe");

        JsonNode state = Office.json(office.get(sandbox.controlUrl().toString()));
        assertThat(state.path("misbehaviours")).hasSize(1);
        assertThat(state.path("misbehaviours").get(0))
                .isEqualTo(Office.JSON.readTree(
                        "{\"endpoint\":\"ping\",\"do\":\"status\",\"times\":2,\"status\":503,\"retryAfter\":2}"));
        assertThat(state.path("fates").path("XX-1")).hasSize(2);
        assertThat(state.path("publications").get(0))
                .isEqualTo(Office.JSON.readTree(
                        "{\"series\":\"bulletin\",\"week\":\"202647\",\"scheme\":\"friday\",\"lateHours\":20}"));
        assertThat(state.path("format").asText()).isEqualTo("xml");

        JsonNode cleared = Office.json(office.delete(sandbox.controlUrl().toString()));
        assertThat(cleared.path("misbehaviours")).isEmpty();
        assertThat(cleared.path("fates")).isEmpty();
        assertThat(cleared.path("publications")).isEmpty();
        assertThat(office.api("/pingMe").statusCode()).isEqualTo(200);
    }

    @Test
    void revokesTokens() throws Exception {
        assertThat(order("{\"do\":\"revoke-tokens\"}").statusCode()).isEqualTo(200);

        assertThat(office.api("/pingMe").statusCode()).isEqualTo(401);
    }

    @Test
    void changesHowRepliesLook() throws Exception {
        office.control("replies", "{\"format\":\"json\",\"awkwardIds\":true}");

        String importId = Office.json(office.submit(TestPackage.zip("XX-1")))
                .path("importId")
                .asText();
        assertThat(importId).contains("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"endpoint\":\"ping\",\"do\":\"explode\"}",
                "{\"endpoint\":\"everywhere\",\"do\":\"status\"}",
                "{\"endpoint\":\"ping\",\"do\":\"status\",\"statsu\":500}",
                "{\"endpoint\":\"ping\",\"do\":\"status\",\"status\":600}",
                "{\"endpoint\":\"ping\",\"do\":\"status\",\"status\":\"bad\"}",
                "{\"endpoint\":\"ping\",\"do\":\"accept-then-cut\"}",
                "{\"endpoint\":\"ping\",\"do\":\"status\",\"times\":-1}",
                "{\"endpoint\":\"ping\",\"do\":\"status\",\"times\":\"often\"}",
                "{\"do\":\"revoke-tokens\",\"times\":2}",
                "{\"do\":\"status\"}",
                "{}",
                "[]",
                "",
                "{"
            })
    void answersWhatItDoesNotUnderstandWithWhatItDoes(String order) throws Exception {
        HttpResponse<String> answer = order(order);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Office.json(answer).path("error").asText()).isNotEmpty();
        assertThat(Office.json(answer).path("known").path("do").toString())
                .contains("accept-then-cut", "revoke-tokens", "late-publication");
        assertThat(Office.json(answer).path("known").path("endpoint").toString())
                .contains("confidential-copy");
        assertThat(sandbox.misbehaviours()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"series\":\"gazette\",\"week\":\"*\",\"edition\":2}",
                "{\"week\":\"*\",\"edition\":2}",
                "{\"series\":\"*\",\"edition\":2}",
                "{\"series\":\"*\",\"week\":\"2026-47\",\"edition\":2}",
                "{\"series\":\"*\",\"week\":\"202600\",\"edition\":2}",
                "{\"series\":\"*\",\"week\":\"*\"}",
                "{\"series\":\"*\",\"week\":\"*\",\"editoin\":2}",
                "{\"series\":\"*\",\"week\":\"*\",\"edition\":0}",
                "{\"series\":\"*\",\"week\":\"*\",\"edition\":1.5}",
                "{\"series\":\"*\",\"week\":\"*\",\"edition\":null}",
                "{\"series\":\"*\",\"week\":\"*\",\"lateHours\":-1}",
                "{\"series\":\"*\",\"week\":\"*\",\"bytes\":999999999999999999999}",
                "{\"series\":\"*\",\"week\":\"*\",\"scheme\":\"ISO\"}",
                "{\"series\":\"*\",\"week\":\"*\",\"ranges\":\"no\"}",
                "{\"series\":\"*\",\"week\":\"*\",\"length\":[]}",
                "{\"series\":\"*\",\"week\":\"*\",\"answer\":500}"
            })
    void answersAnOrderForPublicationsInTheSameManner(String order) throws Exception {
        HttpResponse<String> answer = publications(order);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Office.json(answer).path("error").asText()).isNotEmpty();
        JsonNode known = Office.json(answer).path("known");
        assertThat(known.path("calls").toString()).contains("POST /control/publications");
        assertThat(known.path("publications").path("scheme").toString()).isEqualTo("[\"iso\",\"friday\"]");
        assertThat(known.path("publications").path("lateHours").toString()).contains("0 to");
        assertThat(sandbox.publicationOrders()).isEmpty();
    }

    @Test
    void refusesUnknownCallsFatesAndFormats() throws Exception {
        assertThat(office.control("fate", "{\"officeReference\":\"X\",\"states\":[\"Lost\"]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(office.control("fate", "{\"officeReference\":\"X\",\"states\":[]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(office.control("replies", "{\"format\":\"yaml\"}").statusCode())
                .isEqualTo(400);
        assertThat(office.control("panic", "{}").statusCode()).isEqualTo(400);
        assertThat(office.get(sandbox.controlUrl() + "/pots").statusCode()).isEqualTo(400);
    }

    /** The help is only worth its place if each line of it works. */
    @ParameterizedTest
    @ValueSource(strings = {"docs/sandbox.md", "src/main/java/org/haguecourier/sandbox/package-info.java"})
    void everyExampleInTheHelpIsUnderstood(String page) throws Exception {
        String help = Files.readString(Path.of(page));
        Matcher example = Pattern.compile("curl -d '(\\{.*?})'[\\s*\\\\]+localhost:(?:PORT|8181)/control/(\\w+)")
                .matcher(help);
        List<String> seen = new ArrayList<>();
        while (example.find()) {
            seen.add(example.group(1));
            assertThat(office.control(example.group(2), example.group(1)).statusCode())
                    .as(example.group())
                    .isEqualTo(200);
        }
        assertThat(seen).hasSize((int)
                help.lines().filter(line -> line.contains("curl -d")).count());
    }

    private HttpResponse<String> publications(String json) throws Exception {
        return office.control("publications", json);
    }

    private HttpResponse<String> order(String json) throws Exception {
        return office.control("misbehave", json);
    }
}
