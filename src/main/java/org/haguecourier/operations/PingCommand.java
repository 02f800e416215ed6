package org.haguecourier.operations;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.haguecourier.auth.AccessToken;
import org.haguecourier.auth.KeyFile;
import org.haguecourier.auth.NoTokenException;
import org.haguecourier.auth.TokenSource;
import org.haguecourier.files.Printable;
import org.haguecourier.hws.PlainHttp;
import org.haguecourier.hws.Tls;
import org.haguecourier.receipts.ReceiptJson;
import org.haguecourier.settings.Settings;

@Command(
        name = "ping",
        mixinStandardHelpOptions = true,
        description = "Asks for an access token and says hello to HWS once (pingMe).")
final class PingCommand implements Callable<Integer> {
    private static final int LONGEST_GREETING = 2_000;

    @Option(
            names = "--name",
            defaultValue = "Hague Courier",
            description = "Who says hello; default: ${DEFAULT-VALUE}.")
    private String name;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    record Result(boolean ok, int status, long milliseconds, String answer) {}

    @Override
    public Integer call() throws Exception {
        Settings settings = Installation.settings();
        Result result = ping(settings);
        if (json) {
            spec.commandLine().getOut().println(ReceiptJson.text(result));
        } else if (result.ok()) {
            spec.commandLine().getOut().printf("HWS answered in %d ms: %s%n", result.milliseconds(), result.answer());
        } else {
            spec.commandLine().getErr().println(trouble(result));
        }
        return result.ok() ? ExitCode.OK : ExitCode.FAILED;
    }

    private Result ping(Settings settings) throws Exception {
        SSLContext tls = Tls.context(settings.http());
        TokenSource tokens = new TokenSource(
                settings.auth(),
                settings.http(),
                tls,
                KeyFile.read(settings.auth().privateKey()),
                Clock.systemUTC());
        AccessToken token = token(tokens);
        String query =
                "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        URI address =
                URI.create(settings.api().baseUrl() + settings.api().paths().ping() + query);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(settings.http().responseTimeout())
                .header("Authorization", "Bearer " + token.value())
                .header("Accept", settings.http().accept())
                .build();
        long start = System.nanoTime();
        HttpResponse<String> response = answer(PlainHttp.client(settings.http(), tls), request);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        String body = Printable.text(response.body().strip());
        return new Result(
                response.statusCode() == 200,
                response.statusCode(),
                milliseconds,
                body.substring(0, Math.min(body.length(), LONGEST_GREETING)));
    }

    private static HttpResponse<String> answer(HttpClient client, HttpRequest request) throws InterruptedException {
        String host = request.uri().getScheme() + "://" + request.uri().getAuthority();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException unreachable) {
            throw new CommandFailure("HWS could not be reached at " + host
                    + ": there is no such host, no route, or it refuses the connection."
                    + " Are hws.api.base-url and hws.http.proxy right?");
        } catch (HttpTimeoutException late) {
            throw new CommandFailure("HWS at " + host + " did not answer in time."
                    + " The limits: hws.http.connect-timeout, hws.http.response-timeout.");
        } catch (SSLException insecure) {
            throw new CommandFailure("no secure connection to " + host + " came about: " + insecure.getMessage()
                    + ". Does hws.http.trust-store hold who signed its certificate?");
        } catch (IOException broken) {
            throw new CommandFailure(
                    "the connection to " + host + " broke before HWS had answered: " + PlainErrors.inWords(broken));
        }
    }

    private static AccessToken token(TokenSource tokens) {
        try {
            return tokens.get();
        } catch (NoTokenException none) {
            throw new CommandFailure("no access token: " + none.getMessage());
        }
    }

    private static String trouble(Result result) {
        String hint =
                switch (result.status()) {
                    case 401 ->
                        " The token was not accepted: is hws.api.base-url of the same environment as the issuer?";
                    case 403 -> " Has WIPO allowed this machine's address, and the scope?";
                    case 404 -> " Is hws.api.base-url right, up to and including the version?";
                    default -> "";
                };
        return "HWS answered HTTP " + result.status() + "." + hint;
    }
}
