package org.haguecourier.ports;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port on which nobody listens, and which nobody is given by chance. One that the system had chosen would be given
 * away again as soon as it is closed, to a test that runs beside this one, so it is taken from below the range from
 * which systems choose.
 */
public final class UnusedPort {
    private static final int FIRST = 20_000;
    private static final int LAST = 30_000;
    private static final int TRIES = 100;

    private UnusedPort() {}

    public static int find() throws IOException {
        for (int tries = 1; ; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                if (tries == TRIES) {
                    throw taken;
                }
            }
        }
    }
}
