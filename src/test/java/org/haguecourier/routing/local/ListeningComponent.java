package org.haguecourier.routing.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;

/** {@code listening:PORT} starts if the port is free, as components that serve something do. */
final class ListeningComponent extends DefaultComponent {
    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new DefaultEndpoint(uri, this) {
            @Override
            public Consumer createConsumer(Processor processor) {
                return new Listening(this, processor, Integer.parseInt(remaining));
            }

            @Override
            public Producer createProducer() {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static final class Listening extends DefaultConsumer {
        private final int port;
        private ServerSocket socket;

        Listening(Endpoint endpoint, Processor processor, int port) {
            super(endpoint, processor);
            this.port = port;
        }

        @Override
        protected void doStart() throws Exception {
            super.doStart();
            socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        }

        @Override
        protected void doStop() throws Exception {
            closeSocket();
            super.doStop();
        }

        private void closeSocket() throws IOException {
            if (socket != null) {
                socket.close();
            }
        }
    }
}
