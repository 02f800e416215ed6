package org.haguecourier.packages.hostile;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** An address on this machine at which nobody is supposed to call. */
final class Listener implements Closeable {
    private final ServerSocketChannel socket;

    Listener() {
        try {
            socket = ServerSocketChannel.open();
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            socket.configureBlocking(false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String address() {
        return "http://127.0.0.1:" + socket.socket().getLocalPort() + "/x";
    }

    /** A caller waits in the socket's queue, so one look is enough. */
    boolean wasCalled() throws IOException {
        try (SocketChannel caller = socket.accept()) {
            return caller != null;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
