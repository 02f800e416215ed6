package org.haguecourier.sandbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.haguecourier.sandbox.filing.ReceivedPost;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;

class ParallelClientsTest {
    private static final int CLIENTS = 8;
    private static final int PACKAGES = 15;
    private static final int REFUSED = 7;

    @Test
    void eightClientsAtOnceLoseNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.forClient(Assertions.KEY.toECPublicKey()))) {
            sandbox.misbehave(Misbehaviour.at(Endpoint.SUBMIT, Kind.STATUS).times(REFUSED));
            List<Callable<Integer>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String name = "XX-" + client;
                clients.add(() -> accepted(sandbox, name));
            }

            int accepted = 0;
            for (Future<Integer> client : threads.invokeAll(clients)) {
                accepted += client.get();
            }

            assertThat(accepted).isEqualTo(CLIENTS * PACKAGES - REFUSED);
            assertThat(sandbox.posts()).hasSize(CLIENTS * PACKAGES);
            Set<String> ids = new HashSet<>();
            sandbox.posts().stream()
                    .filter(ReceivedPost::accepted)
                    .forEach(post -> ids.add(post.importId().orElseThrow()));
            assertThat(ids).hasSize(accepted);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int accepted(Sandbox sandbox, String name) throws Exception {
        Office office = new Office(sandbox, Clock.systemUTC()).signIn();
        int accepted = 0;
        for (int count = 0; count < PACKAGES; count++) {
            int status = office.submit(TestPackage.zip(name + "-" + count)).statusCode();
            accepted += status == 200 ? 1 : 0;
        }
        return accepted;
    }
}
