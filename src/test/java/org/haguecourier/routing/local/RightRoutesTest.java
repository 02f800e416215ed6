package org.haguecourier.routing.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Whatever form an integrator prefers: what would run is not complained of. */
class RightRoutesTest {
    static Stream<Arguments> right() {
        return Stream.of(
                steps("canonical", """
                        - filter:
                            id: office-large
                            expression:
                              simple:
                                expression: "${header.bytes} > 1000"
                            steps:
                              - log:
                                  message: large
                        """),
                steps("short", """
                        - filter:
                            simple: "${header.bytes} > 1000"
                            steps:
                              - log: large
                        - to: direct:hws
                        - stop: {}
                        """),
                steps("every way to a bean", """
                        - bean:
                            beanType: java.util.UUID
                            method: fromString(${body})
                        - setBody:
                            method:
                              beanType: java.lang.String
                              method: toUpperCase
                        - to: class:java.lang.String?method=strip
                        """),
                steps("scalars without quotes", """
                        - setHeader:
                            name: Answer
                            constant: 42
                        - delay:
                            constant: 100
                        - setProperty:
                            name: yes
                            simple: ${header.reference}
                        """),
                steps("branches", """
                        - choice:
                            when:
                              - simple: ${header.final}
                                steps:
                                  - log: end
                              - expression:
                                  header: problems
                                steps:
                                  - log: problems
                            otherwise:
                              steps:
                                - log: on its way
                        """),
                steps("trying and catching", """
                        - doTry:
                            steps:
                              - to: https://erp.example.org/in?httpMethod=PUT
                            doCatch:
                              - exception: [java.net.ConnectException, java.net.SocketTimeoutException]
                                onWhen:
                                  simple: ${exception.message} != null
                                steps:
                                  - log: no answer
                              - exception: [java.lang.Exception]
                                steps:
                                  - throwException:
                                      exceptionType: java.lang.IllegalStateException
                                      message: ${exception.message}
                            doFinally:
                              steps:
                                - log: done
                        """),
                steps("splitting and gathering", """
                        - split:
                            tokenize: ","
                            streaming: true
                            steps:
                              - aggregate:
                                  correlationExpression:
                                    constant: all
                                  aggregationStrategy: "#class:org.apache.camel.processor.aggregate.UseLatestAggregationStrategy"
                                  completionSize: 10
                                  steps:
                                    - log: ten
                        """),
                steps("addresses that are made while it runs", """
                        - toD: https://erp.example.org/${header.reference}?httpMethod=PUT
                        - toD:
                            uri: file:/srv/office/${header.state}
                            parameters:
                              fileName: ${header.reference}.json
                        - recipientList:
                            simple: direct:hws,log:${header.state}
                        - enrich:
                            constant: direct:hws
                        - wireTap:
                            uri: log:copies
                        """),
                steps("parameters that a site itself wants", """
                        - to:
                            uri: https://erp.example.org/in
                            parameters:
                              office: XX
                              kind: design
                        """),
                steps("settings, with and without a default", """
                        - log: "{{office.name:none}} at {{hws.environment:x}} {{sys:java.version}}"
                        - to: "{{office.erp.url}}?authPassword=RAW({{office.erp.password}})&authUsername=x&authMethod=Basic"
                        - log: "{{office.{{office.kind:erp}}.url}}"
                        """),
                steps("a port that may be there or not", """
                        - to:
                            uri: direct:office-extra
                            parameters:
                              failIfNoConsumers: false
                        """),
                steps("the rest", """
                        - multicast:
                            steps:
                              - log: a
                              - log: b
                        - loop:
                            constant: 3
                            steps:
                              - log: ${exchangeProperty.CamelLoopIndex}
                        - convertBodyTo:
                            type: java.lang.String
                        - removeHeaders:
                            pattern: "*"
                            excludePattern: reference
                        - setVariable:
                            name: seen
                            simple: ${date:now:yyyy-MM-dd}
                        - idempotentConsumer:
                            header: eventNumber
                            idempotentRepository: "#class:org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository"
                            steps:
                              - log: once
                        - validate:
                            simple: ${body} != null
                        - setHeaders:
                            headers:
                              - name: a
                                constant: b
                        - script:
                            expression:
                              simple: ${body}
                        """),
                file("events", """
                        - route:
                            id: office-events
                            from:
                              uri: ledger:events
                              parameters:
                                subscriber: office-erp
                                events: final,publications
                              steps:
                                - to: file:/srv/office/events?fileName=${header.eventNumber}.json
                        """),
                file("before-submission", """
                        - route:
                            id: office-second-signature
                            description: A second person signs
                            autoStartup: "{{office.signatures:true}}"
                            errorHandler:
                              noErrorHandler: {}
                            from:
                              id: office-second-signature-port
                              uri: direct:before-submission
                              steps:
                                - log:
                                    id: office-second-signature-log
                                    message: ${header.reference}
                        """),
                file("reading inbox and archive", """
                        - route:
                            id: office-receipts
                            from:
                              uri: file:data/inbox
                              parameters:
                                include: ".*\\\\.receipt\\\\.json"
                                delete: true
                                delay: 5s
                              steps:
                                - to: file:/srv/office/receipts
                        - route:
                            id: office-bulletins
                            from:
                              uri: file:data/archive?recursive=true&noop=true
                              steps:
                                - to: file:/srv/office/bulletins
                        """),
                file("a schedule", """
                        - route:
                            id: office-morning
                            startupOrder: 1000
                            from:
                              uri: quartz
                              parameters:
                                groupName: office
                                triggerName: morning
                                cron: 0 0 6 ? * MON-FRI
                                trigger.timeZone: Europe/Zurich
                              steps:
                                - setBody:
                                    constant: /bulletins
                                - to: direct:hws
                        """),
                file("policies of its own", """
                        - onException:
                            exception: [java.io.IOException]
                            redeliveryPolicy:
                              maximumRedeliveries: 3
                              redeliveryDelay: 1000
                            handled:
                              constant: true
                            steps:
                              - log: ${exception.message}
                        - onCompletion:
                            steps:
                              - log: done
                        - intercept:
                            steps:
                              - log: step
                        - interceptSendToEndpoint:
                            uri: https:erp*
                            steps:
                              - log: out
                        - routeConfiguration:
                            id: office-policy
                            intercept:
                              - intercept:
                                  steps:
                                    - log: step
                        - route:
                            id: office-a
                            routeConfigurationId: office-policy
                            from:
                              uri: direct:office-a
                              steps:
                                - log: a
                        """),
                file("a dead letter", """
                        - errorHandler:
                            deadLetterChannel:
                              deadLetterUri: file:/srv/office/dead
                              redeliveryPolicy:
                                maximumRedeliveries: 2
                        - route:
                            id: office-a
                            from:
                              uri: direct:office-a
                              steps:
                                - log: a
                        """),
                file("beans", """
                        - beans:
                            - name: stamp
                              type: java.text.MessageFormat
                              constructors:
                                0: "{0}"
                            - name: seen
                              type: java.util.TreeMap
                            - name: repository
                              type: org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository
                              properties:
                                cacheSize: 100
                            - name: scripted
                              type: java.lang.Object
                              scriptLanguage: groovy
                              script: new Object()
                        - route:
                            id: office-a
                            from:
                              uri: file:/srv/office/in
                              parameters:
                                idempotent: true
                                idempotentRepository: "#repository"
                              steps:
                                - bean:
                                    ref: "seen"
                                    method: put(${header.CamelFileName}, 'a, b')
                                - bean:
                                    ref: scripted
                                    method: anything
                                - setBody:
                                    simple: ${bean:seen?method=size}
                        """),
                file("a piece of its own, used like a kamelet", """
                        - routeTemplate:
                            id: office-tag
                            parameters:
                              - name: label
                            from:
                              uri: kamelet:source
                              steps:
                                - setHeader:
                                    name: Tag
                                    constant: "{{label}}"
                        - route:
                            id: office-a
                            from:
                              uri: direct:office-a
                              steps:
                                - to:
                                    uri: kamelet:office-tag
                                    parameters:
                                      label: a
                                - kamelet:
                                    name: office-tag/b
                                    parameters:
                                      label: b
                        """),
                file("templates", """
                        - routeTemplate:
                            id: office-in
                            parameters:
                              - name: name
                              - name: delay
                                defaultValue: 5s
                            route:
                              from:
                                uri: file:/srv/office/{{name}}
                                parameters:
                                  delay: "{{delay}}"
                                steps:
                                  - to: direct:office-{{name}}
                        - templatedRoute:
                            routeId: office-one
                            routeTemplateRef: office-in
                            parameters:
                              - name: name
                                value: one
                        - templatedRoute:
                            routeId: office-two
                            routeTemplateRef: office-in
                            parameters:
                              - name: name
                                value: two
                        - routeTemplate:
                            id: office-not-used
                            parameters:
                              - name: where
                            from:
                              uri: "{{where}}"
                              steps:
                                - log: "{{where}}"
                        - route:
                            id: office-a
                            from:
                              uri: direct:office-one
                              steps:
                                - log: a
                        - route:
                            id: office-b
                            from:
                              uri: direct:office-two
                              steps:
                                - log: b
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void isLeftAlone(String form, String yaml) {
        assertThat(Checked.lines(yaml)).isEmpty();
    }

    /** Taken together they are the largest folder that is likely, and share no name. */
    @Test
    void manyFilesOfOneFolder() {
        Map<String, String> files = new HashMap<>();
        List<Arguments> all = right().filter(one -> one.get()[1].toString().contains("office-steps"))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            String name = "office-steps-" + i;
            files.put(
                    name + ".camel.yaml",
                    all.get(i)
                            .get()[1]
                            .toString()
                            .replace("office-steps", name)
                            .replace("office-large", name + "-large"));
        }

        assertThat(Checked.lines(files)).isEmpty();
    }

    /** The schema is Camel's, and how it is read is ours: what we have written ourselves is a test of it. */
    @Test
    void ourOwnRoutesAreOfTheRightForm() throws Exception {
        Findings findings = new Findings();
        DslSchema dsl = DslSchema.load();
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(RouteSet.ENDING))
                    .toList()) {
                String name = file.getFileName().toString();
                LocalFile.read(name, Files.readAllBytes(file), findings)
                        .ifPresent(read -> new Grammar(dsl, name, findings).check(read.items()));
            }
        }

        assertThat(findings.all()).isEmpty();
    }

    @Test
    void anEmptyFolderCostsNothing(@TempDir Path folder) throws Exception {
        assertThat(Checked.lines(RouteSet.read(folder))).isEmpty();
    }

    private static Arguments file(String form, String yaml) {
        return arguments(form, yaml);
    }

    private static Arguments steps(String form, String steps) {
        String route = "- route:\n    id: office-steps\n    from:\n      uri: direct:office-steps\n      steps:\n";
        return arguments(form, route + steps.indent(8));
    }
}
