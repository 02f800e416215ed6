package org.haguecourier.hws;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Camel takes "isPost" and "post" for one name, or does not, as the JVM happens to list them: then a route cannot ask a call
 * what it is, and no request goes out until the next start.
 */
class CallNamesTest {
    @Test
    void noQuestionToACallIsSpeltLikeAnotherOne() {
        List<String> names = Arrays.stream(Call.class.getDeclaredMethods())
                .map(Method::getName)
                .map(String::toLowerCase)
                .toList();
        assertThat(names).noneMatch(name -> names.contains("is" + name) || names.contains("get" + name));
    }
}
