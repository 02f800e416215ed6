package org.haguecourier.routing;

import java.nio.charset.StandardCharsets;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** An integrator's file, as it would lie in {@code routes/local/}. */
final class LocalYaml {
    private LocalYaml() {}

    static RouteBuilder of(String yaml) {
        return new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                Resource file = ResourceHelper.fromBytes(
                        "file:routes/local/test.camel.yaml", yaml.getBytes(StandardCharsets.UTF_8));
                PluginHelper.getRoutesLoader(getContext()).loadRoutes(file);
            }
        };
    }

    /** Behind {@code direct:before-submission}; the steps indented as in a file that begins with {@code - step:}. */
    static RouteBuilder beforeSubmission(String steps) {
        return of("""
                - route:
                    id: office-check
                    from:
                      uri: direct:before-submission
                      steps:
                """ + steps.indent(8));
    }
}
