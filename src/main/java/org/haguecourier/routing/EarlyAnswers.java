package org.haguecourier.routing;

import java.io.IOException;
import java.net.SocketException;

import javax.net.ssl.SSLException;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Looks for an answer also when the package could not be written to its end. A server that refuses early, by token or by
 * size, answers and closes; to give up at the broken write would make a plain refusal a package of unknown fate.
 *
 * <p>What it cannot see: an answer of a server that neither reads on nor closes, while our write waits for it. That ends
 * with the limit on the whole call. Where a reset overtakes the answer, the operating system decides what is left of it;
 * Linux keeps what had arrived.
 */
final class EarlyAnswers extends HttpRequestExecutor {
    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            HttpResponseInformationCallback interim,
            HttpContext context)
            throws IOException, HttpException {
        WitnessOfSending.begins(context, request, connection.getSSLSession());
        connection.sendRequestHeader(request);
        try {
            connection.sendRequestEntity(request);
            connection.flush();
        } catch (SocketException | SSLException broken) {
            return answerDespite(broken, request, connection, context);
        }
        return answer(request, connection, context);
    }

    private static ClassicHttpResponse answerDespite(
            IOException broken, ClassicHttpRequest request, HttpClientConnection connection, HttpContext context)
            throws IOException {
        try {
            return answer(request, connection, context);
        } catch (IOException | HttpException none) {
            broken.addSuppressed(none);
            throw broken;
        }
    }

    private static ClassicHttpResponse answer(
            ClassicHttpRequest request, HttpClientConnection connection, HttpContext context)
            throws IOException, HttpException {
        ClassicHttpResponse response = head(connection, context);
        while (response.getCode() < HttpStatus.SC_SUCCESS) {
            response = head(connection, context);
        }
        WitnessOfSending.answered(context, response);
        if (MessageSupport.canResponseHaveBody(request.getMethod(), response)) {
            connection.receiveResponseEntity(response);
        }
        return response;
    }

    private static ClassicHttpResponse head(HttpClientConnection connection, HttpContext context)
            throws IOException, HttpException {
        try {
            return connection.receiveResponseHeader();
        } catch (BrokenOffException begun) {
            if (begun.status() >= HttpStatus.SC_SUCCESS) {
                WitnessOfSending.begunToAnswer(context, begun.status());
            }
            throw begun;
        }
    }
}
