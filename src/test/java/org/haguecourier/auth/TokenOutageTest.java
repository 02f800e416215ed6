package org.haguecourier.auth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.Test;

import org.haguecourier.figures.Figures;

import static org.assertj.core.api.Assertions.assertThat;

/** The token endpoint is away for six hours, while packages ask for a token all the time. */
class TokenOutageTest {
    private static final Duration AWAY = Duration.ofHours(6);

    private final HandClock clock = new HandClock();

    @Test
    void itIsAskedSeldomMeanwhileAndOnceWhenItIsBack() throws Exception {
        try (TokenServer server = new TokenServer()) {
            TokenSource source = new TokenSource(
                    TestSettings.auth(server.endpoint()),
                    TestSettings.http(),
                    SSLContext.getDefault(),
                    KeyPairOnDisk.p256().signingKey(),
                    clock);
            server.answers(503, "");
            List<Integer> asked = new ArrayList<>();
            for (long second = 0; second < AWAY.toSeconds(); second++) {
                assertThat(hasToken(source)).isFalse();
                asked.add(server.questions().size());
                clock.forward(Duration.ofSeconds(1));
            }
            int during = server.questions().size();

            server.givesTokensFor("3599");
            long until = 0;
            while (!hasToken(source)) {
                clock.forward(Duration.ofSeconds(1));
                until++;
            }
            hasToken(source);

            assertThat(mostAMinute(asked)).isLessThanOrEqualTo(8);
            assertThat(during).isLessThanOrEqualTo(6 * 60 * 2);
            assertThat(until).isLessThanOrEqualTo(61);
            assertThat(server.questions()).hasSize(during + 1);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("hours away", AWAY.toHours());
            figures.put("requests", during);
            figures.put("most requests a minute", mostAMinute(asked));
            figures.put("token after it is back, s", until);
            Figures.put("token-outage", figures);
        }
    }

    private static boolean hasToken(TokenSource source) {
        try {
            return source.get() != null;
        } catch (NoTokenException notNow) {
            return false;
        }
    }

    private static int mostAMinute(List<Integer> askedBySecond) {
        int most = 0;
        for (int second = 0; second < askedBySecond.size(); second++) {
            int before = second < 60 ? 0 : askedBySecond.get(second - 60);
            most = Math.max(most, askedBySecond.get(second) - before);
        }
        return most;
    }
}
