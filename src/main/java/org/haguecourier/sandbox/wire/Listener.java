package org.haguecourier.sandbox.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Accepts connections on the loopback address, each served by a thread of its own. */
public final class Listener implements AutoCloseable {
    private static final int BACKLOG = 200;

    private final ServerSocket server;
    private final Handler handler;
    private final ExecutorService threads = Executors.newCachedThreadPool(Listener::daemonThread);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Listener(ServerSocket server, Handler handler) {
        this.server = server;
        this.handler = handler;
    }

    /** Bound, but deaf until {@link #start}: the handler may need to know the port first. */
    public static ServerSocket bind(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), BACKLOG);
        } catch (IOException taken) {
            server.close();
            throw taken;
        }
        return server;
    }

    public static Listener start(ServerSocket server, Handler handler) {
        Listener listener = new Listener(server, handler);
        listener.threads.execute(listener::acceptAll);
        return listener;
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException | RejectedExecutionException closing) {
                // The loop's condition decides: a client that vanished in the queue is no reason to go deaf.
                continue;
            }
        }
    }

    private void serve(Socket socket) {
        try {
            new Connection(socket, handler).serve();
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private static Thread daemonThread(Runnable work) {
        Thread thread = new Thread(work, "sandbox");
        thread.setDaemon(true);
        return thread;
    }
}
