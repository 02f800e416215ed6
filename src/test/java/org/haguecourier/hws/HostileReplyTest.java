package org.haguecourier.hws;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class HostileReplyTest {
    private static final int DEEP = 100_000;

    private static final String SIGNS = "<>&;\"'{}[]:=,\\/!?-# \n";

    private static final List<String> GOOD = List.of(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a:r xmlns:a='urn:a'><a:ImportIdentifier>IMP-1"
                    + "</a:ImportIdentifier><a:Status code='x'><![CDATA[Received]]></a:Status><!-- c --></a:r>",
            "{\"importId\":\"IMP-1\",\"status\":{\"code\":\"RECEIVED\",\"n\":[1,2.5e3,null,true]}}",
            "Import ID: IMP-1\r\nStatus = Received\r\n",
            "\"IMP-1\"",
            "<html><body><form id='IMP-1'/></body></html>");

    private final ReplyReader reader = Answers.reader();

    private Reply read(byte[] body) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> reader.read(Answers.toPost("application/xml", body)));
    }

    private Reply read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void depthDoesNotOverflowTheStack() {
        assertThat(read("<id>".repeat(DEEP) + "1" + "</id>".repeat(DEEP))).isEqualTo(Reply.EMPTY);
        assertThat(read("[".repeat(DEEP) + "]".repeat(DEEP))).isEqualTo(Reply.EMPTY);
        assertThat(read("{\"id\":".repeat(DEEP) + "1" + "}".repeat(DEEP))).isEqualTo(Reply.EMPTY);
        assertThat(read("<!--x-->".repeat(DEEP) + "<r><importId>1</importId></r>")
                        .importId())
                .contains("1");
        assertThat(read("id:".repeat(DEEP))).isEqualTo(Reply.EMPTY);
    }

    @Test
    void whatIsTooLargeIsNotRead() {
        String large = "<r><importId>1</importId>" + " ".repeat(BodyText.LARGEST) + "</r>";

        assertThat(read(large)).isEqualTo(Reply.EMPTY);
    }

    @Test
    void whatIsJustNotTooLargeIsReadInGoodTime() {
        int many = BodyText.LARGEST / 40;

        assertThat(read("<r>" + "<b id='7'><importId>1</importId></b>".repeat(many) + "</r>")
                        .importId())
                .contains("1");
        assertThat(read("[" + "{\"id\":\"7\",\"status\":\"x\"},".repeat(many) + "{\"importId\":1}]")
                        .importId())
                .contains("1");
        assertThat(read("id: 7\n".repeat(many)).importId()).contains("7");
        assertThat(read("<r><importId>" + "1".repeat(many) + "</importId></r>").importId())
                .isEmpty();
        assertThat(read("<".repeat(many))).isEqualTo(Reply.EMPTY);
    }

    @Test
    void entitiesDoNotGrow() {
        assertThat(read("<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
                        + "<r><importId>&b;</importId></r>"))
                .isEqualTo(Reply.EMPTY);
    }

    @Test
    void nothingAtAllSaysNothing() {
        assertThat(read("")).isEqualTo(Reply.EMPTY);
        assertThat(read(new byte[1])).isEqualTo(Reply.EMPTY);
        assertThat(read(new byte[4096])).isEqualTo(Reply.EMPTY);
        assertThat(read(new byte[] {(byte) 0xFE, (byte) 0xFF})).isEqualTo(Reply.EMPTY);
        assertThat(reader.read(Answers.noneAfter(0, "connection refused"))).isEqualTo(Reply.EMPTY);
    }

    @Test
    void noMutationOfAGoodReplyMakesItThrowOrYieldsAnUnfitId() {
        Random random = new Random(20_261_121);

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 20_000; i++) {
                byte[] body = mutated(GOOD.get(i % GOOD.size()), random);
                Reply reply = reader.read(Answers.toPost("application/xml", body));
                assertThat(reply.importId().filter(id -> id.isBlank() || id.length() > 200))
                        .isEmpty();
            }
        });
    }

    private static byte[] mutated(String good, Random random) {
        byte[] body = good.getBytes(random.nextInt(8) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        for (int changes = 1 + random.nextInt(6); changes > 0 && body.length > 1; changes--) {
            int at = random.nextInt(body.length);
            switch (random.nextInt(4)) {
                case 0 -> body[at] = (byte) random.nextInt(256);
                case 1 -> body[at] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
                case 2 -> body = Arrays.copyOf(body, at + 1);
                default -> body = doubled(body, at, random.nextInt(body.length - at));
            }
        }
        return body;
    }

    private static byte[] doubled(byte[] body, int from, int length) {
        byte[] longer = Arrays.copyOf(body, body.length + length);
        System.arraycopy(body, from, longer, from + length, body.length - from);
        return longer;
    }
}
