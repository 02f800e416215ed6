package org.haguecourier.operations;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.apache.camel.quarkus.main.CamelMainApplication;

@QuarkusMain
public final class Courier {
    public static void main(String... args) {
        Quarkus.run(CamelMainApplication.class, args);
    }
}
