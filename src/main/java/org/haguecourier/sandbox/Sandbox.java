package org.haguecourier.sandbox;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.haguecourier.sandbox.authorization.AccessTokens;
import org.haguecourier.sandbox.authorization.AuthorizationServer;
import org.haguecourier.sandbox.authorization.Client;
import org.haguecourier.sandbox.control.Control;
import org.haguecourier.sandbox.filing.Fate;
import org.haguecourier.sandbox.filing.Fates;
import org.haguecourier.sandbox.filing.Pace;
import org.haguecourier.sandbox.filing.PostBook;
import org.haguecourier.sandbox.filing.ReceivedPost;
import org.haguecourier.sandbox.filing.ReplyFormat;
import org.haguecourier.sandbox.filing.ServiceRequests;
import org.haguecourier.sandbox.filing.SheetPrinter;
import org.haguecourier.sandbox.filing.StatusDesk;
import org.haguecourier.sandbox.filing.Submissions;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;
import org.haguecourier.sandbox.misbehaviour.Mischief;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Publications;
import org.haguecourier.sandbox.publications.Pull;
import org.haguecourier.sandbox.wire.Handler;
import org.haguecourier.sandbox.wire.Listener;

/** WIPO on this machine: the authorization server and HWS on one port. Keeps nothing when it is closed. */
public final class Sandbox implements AutoCloseable {
    private final SandboxOptions options;
    private final int port;
    private final Mischief mischief = new Mischief();
    private final Fates fates = new Fates();
    private final PostBook book = new PostBook();
    private final SheetPrinter printer;
    private final ServiceRequests requests;
    private final Publications publications;
    private final AccessTokens tokens;
    private final Listener listener;

    private Sandbox(SandboxOptions options, ServerSocket server) {
        this.options = options;
        this.port = server.getLocalPort();
        Client client = new Client(
                options.clientId(), options.clientKey(), Set.of(options.scope().split(" +")));
        this.tokens = new AccessTokens(discoveredIssuer(), client, options.tokenLife(), options.clock());
        this.printer = new SheetPrinter(options.replyFormat());
        Pace pace = new Pace(options.importAfter(), options.stateAfter());
        this.requests = new ServiceRequests(options.clock(), pace, fates, options.awkwardIds());
        this.publications = new Publications(options.clock());
        Handler door = new FrontDoor(
                new Control(mischief, fates, printer, requests, publications, book, tokens),
                mischief,
                new Gatekeeper(tokens),
                new Submissions(requests, book, printer),
                publications,
                handlers(client));
        this.listener = Listener.start(server, door);
    }

    public static Sandbox start(SandboxOptions options) throws IOException {
        ServerSocket server = Listener.bind(options.port());
        try {
            return new Sandbox(options, server);
        } catch (RuntimeException notStarted) {
            server.close();
            throw notStarted;
        }
    }

    /** What {@code hws.api.base-url} is set to. */
    public URI apiBaseUrl() {
        return URI.create("http://127.0.0.1:" + port + "/webservices/api/v1");
    }

    /** What {@code hws.auth.issuer} is set to; discovery spells it otherwise, as WIPO's does. */
    public URI issuer() {
        return URI.create("http://localhost:" + port + "/am/oauth2");
    }

    public URI controlUrl() {
        return URI.create("http://127.0.0.1:" + port + "/control");
    }

    public String clientId() {
        return options.clientId();
    }

    public String scope() {
        return options.scope();
    }

    public int port() {
        return port;
    }

    /** Every POST of a package so far, in the order in which they were answered. */
    public List<ReceivedPost> posts() {
        return book.posts();
    }

    /** Every request for a publication so far, in the order in which they were answered. */
    public List<Pull> pulls() {
        return publications.pulls();
    }

    /** From now on, until something else is ordered for the same. */
    public void publish(PublicationOrder order) {
        publications.order(order);
    }

    public List<PublicationOrder> publicationOrders() {
        return publications.orders();
    }

    public void misbehave(Misbehaviour misbehaviour) {
        mischief.order(misbehaviour);
    }

    /** With the times that are left. */
    public List<Misbehaviour> misbehaviours() {
        return mischief.standing();
    }

    /** Forgets what was ordered: misbehaviours, fates and publications. */
    public void behave() {
        mischief.clear();
        fates.clear();
        publications.clear();
    }

    public void revokeTokens() {
        tokens.revokeAll();
    }

    /** For packages with this reference that are POSTed from now on. */
    public void decideFate(String officeReference, Fate fate) {
        fates.decide(officeReference, fate);
    }

    public void replyIn(ReplyFormat format) {
        printer.use(format);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        requests.close();
    }

    private Map<Endpoint, Handler> handlers(Client client) {
        AuthorizationServer authorization =
                new AuthorizationServer(discoveredIssuer(), client, tokens, options.clock());
        StatusDesk status = new StatusDesk(requests, printer);
        return Map.of(
                Endpoint.DISCOVERY, authorization::discovery,
                Endpoint.KEYS, authorization::keys,
                Endpoint.TOKEN, authorization::token,
                Endpoint.PING, status::ping,
                Endpoint.IMPORT_STATUS, status::importStatus,
                Endpoint.REQUEST_STATUS, status::requestStatus,
                Endpoint.BULLETIN, publications::bulletin,
                Endpoint.CONFIDENTIAL_COPY, publications::confidentialCopy);
    }

    private String discoveredIssuer() {
        return "http://127.0.0.1:" + port + "/am/oauth2";
    }
}
