package org.haguecourier.hws;

import org.junit.jupiter.api.Test;

import org.haguecourier.st96.St96;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonsTest {
    @Test
    void areReadFromTheErrorBagOfSt96() {
        String xml = """
                <r xmlns:com="%s"><com:TransactionErrorBag><com:TransactionError>
                <com:TransactionErrorCode>E7</com:TransactionErrorCode>
                <com:TransactionErrorText>no document
                category</com:TransactionErrorText></com:TransactionError></com:TransactionErrorBag></r>
                """.formatted(St96.COM);

        assertThat(Reasons.sentence(Answers.toPost(400, "application/xml", xml)))
                .isEqualTo(" HWS says: no document category (E7).");
    }

    @Test
    void areReadFromTheUsualKeysOfJson() {
        String json = """
                {"error":{"code":"INVALID_INPUT_DATA","message":null,
                 "details":[{"code":-7,"message":"The ZIP has no XML."},{"code":-8,"Message":"Nor a document"}]}}""";

        assertThat(Reasons.of(Answers.toPost(400, "application/json", json)))
                .containsExactly("The ZIP has no XML", "Nor a document");
    }

    @Test
    void areNoneInAPageForABrowserOrInWhatIsCut() {
        assertThat(Reasons.sentence(Answers.toPost(400, "text/html", "<html><body>message</body></html>")))
                .isEmpty();
        assertThat(Reasons.sentence(Answers.toPost(400, "application/json", "{\"message\":\"cut")))
                .isEmpty();
        assertThat(Reasons.sentence(Answers.toPost(400, "text/plain", "no"))).isEmpty();
    }

    @Test
    void areBoundedInNumberAndLength() {
        String many = "{\"a\":[{\"message\":\"m1\"},"
                + "{\"message\":\"m2\"},{\"message\":\"m3\"},{\"message\":\"m4\"},{\"message\":\"m5\"},{\"message\":\"m6\"}]}";

        assertThat(Reasons.of(Answers.toPost(400, "application/json", many))).hasSize(5);
        assertThat(Reasons.of(Answers.toPost(400, "application/json", "{\"message\":\"" + "x".repeat(5_000) + "\"}"))
                        .get(0))
                .hasSizeLessThan(400);
    }
}
