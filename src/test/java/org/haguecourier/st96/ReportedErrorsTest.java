package org.haguecourier.st96;

import java.util.List;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ReportedErrorsTest {
    private static final String TWO_ERRORS = """
            <com:TransactionErrorBag xmlns:com="%s">
              <com:TransactionError>
                <com:TransactionErrorCode>E1</com:TransactionErrorCode>
                <com:TransactionErrorText>document category missing</com:TransactionErrorText>
              </com:TransactionError>
              <com:TransactionError><com:TransactionErrorText>no image</com:TransactionErrorText></com:TransactionError>
            </com:TransactionErrorBag>
            """.formatted(St96.COM);

    @Test
    void areFoundHoweverDeepTheyStand() {
        List<TransactionError> errors = in("<a><b>before</b><c><d>" + TWO_ERRORS + "</d></c>" + TWO_ERRORS + "</a>");

        assertThat(errors).hasSize(4);
        assertThat(errors.get(0).code()).contains("E1");
        assertThat(errors.get(1).text()).contains("no image");
    }

    @Test
    void areNoneInAnAnswerWithoutThem() {
        assertThat(in("<a><TransactionErrorBag/></a>")).isEmpty();
    }

    @Test
    void areNoneWhereTheAnswerIsCutOrNoXmlOrHasADoctype() {
        assertThat(in("<a>" + TWO_ERRORS)).isEmpty();
        assertThat(in("{}")).isEmpty();
        assertThat(in("")).isEmpty();
        assertThat(in("<!DOCTYPE a><a>" + TWO_ERRORS + "</a>")).isEmpty();
    }

    private static List<TransactionError> in(String xml) {
        return ReportedErrors.in(xml.getBytes(UTF_8));
    }
}
