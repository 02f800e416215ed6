package org.haguecourier.sandbox.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;

/** One client's connection, one request after the other. */
final class Connection {
    private static final System.Logger LOG = System.getLogger(Connection.class.getName());
    private static final int IDLE_MILLIS = 120_000;

    private final Socket socket;
    private final Handler handler;

    Connection(Socket socket, Handler handler) {
        this.socket = socket;
        this.handler = handler;
    }

    void serve() {
        try (socket) {
            socket.setSoTimeout(IDLE_MILLIS);
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            RequestReader requests = new RequestReader(in, out);
            ReplyWriter replies = new ReplyWriter(out);
            boolean open = true;
            while (open) {
                open = serveOne(requests, replies);
            }
        } catch (IOException clientWentAway) {
            LOG.log(System.Logger.Level.DEBUG, "A connection ended early", clientWentAway);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean serveOne(RequestReader requests, ReplyWriter replies) throws IOException, InterruptedException {
        try {
            Optional<Request> request = requests.next();
            return request.isPresent() && serve(request.get(), replies);
        } catch (MalformedRequestException malformed) {
            replies.write(Reply.text(400, "text/plain", malformed.getMessage()).in(Manner.PROPER.cut(Long.MAX_VALUE)));
            return false;
        }
    }

    private boolean serve(Request request, ReplyWriter replies) throws IOException, InterruptedException {
        Reply reply = answer(request);
        boolean proper = reply.manner().ending() == Ending.KEEP;
        // An answer that overtakes the body would be lost with it when the connection closes.
        boolean drained = proper && request.body().drain();
        if (reply.manner().ending() == Ending.RESET) {
            socket.setSoLinger(true, 0);
        }
        replies.write(reply);
        return drained && request.keepsConnection();
    }

    private Reply answer(Request request) throws IOException {
        try {
            return handler.answer(request);
        } catch (RuntimeException defect) {
            LOG.log(System.Logger.Level.ERROR, "The sandbox itself failed", defect);
            return Reply.text(500, "text/plain", "The sandbox itself failed: " + defect);
        }
    }
}
