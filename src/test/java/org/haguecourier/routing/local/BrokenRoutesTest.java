package org.haguecourier.routing.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** One small mistake after the other in a file that is right: each is found, in its line, and nothing else is. */
class BrokenRoutesTest {
    private static final String MARK = "@@";

    static final String RIGHT = """
            - beans:
                - name: seen
                  type: java.util.TreeMap
            - routeConfiguration:
                id: office-policy
                onException:
                  - onException:
                      exception:
                        - java.io.IOException
                      steps:
                        - log: "${exception.message}"
            - routeTemplate:
                id: office-copy
                parameters:
                  - name: folder
                from:
                  uri: file:{{folder}}
                  parameters:
                    noop: true
                  steps:
                    - to: direct:submit
            - templatedRoute:
                routeId: office-copy-a
                routeTemplateRef: office-copy
                parameters:
                  - name: folder
                    value: /srv/office/a
            - route:
                id: office-scan
                description: Looks into each package
                startupOrder: 2000
                routeConfigurationId: office-policy
                from:
                  uri: direct:before-submission
                  steps:
                    - filter:
                        expression:
                          simple:
                            expression: "${header.bytes} > 1000"
                        steps:
                          - log:
                              message: "${header.reference} is large"
                              loggingLevel: WARN
                    - choice:
                        when:
                          - simple: "${header.state} == 'received'"
                            steps:
                              - to:
                                  uri: "{{office.erp.url}}"
                                  parameters:
                                    httpMethod: POST
                                    connectTimeout: 10000
                          - simple: "${header.state} == 'deferred'"
                            steps:
                              - throwException:
                                  exceptionType: java.lang.IllegalStateException
                                  message: no
                    - bean:
                        ref: seen
                        method: put(${header.reference}, ${body})
            - route:
                id: office-events
                from:
                  uri: ledger:events
                  parameters:
                    subscriber: erp
                    events: registered,rejected
                    start: beginning
                  steps:
                    - doTry:
                        steps:
                          - to: direct:office-tell
                        doCatch:
                          - exception:
                              - java.io.IOException
                            steps:
                              - log: failed
            - route:
                id: office-tell
                from:
                  uri: direct:office-tell
                  steps:
                    - setHeader:
                        name: Kind
                        constant: event
                    - to: file:/srv/office/events?fileExist=Append
            """;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                // YAML
                change("uri: direct:office-tell\n", "uri: [direct:office-tell\n@@", "is no YAML", "begins in line 81"),
                change("    id: office-scan\n", "\tid: office-scan\n", "is no YAML", "with spaces, not with tabs"),
                change("    id: office-tell\n", "    id: office-tell\n    id: twice\n", "\"id\" stands here twice"),
                change("- route:\n    id: office-tell", "---\n@@- route:\n    id: office-tell", "second document"),
                // keys and kinds
                change("        method: put", "        metod: put", "\"metod\" in bean", "mean \"method\"?"),
                change("- routeTemplate:", "- routeTemplat:", "\"routeTemplat\"", "mean \"routeTemplate\"?"),
                change("        - doTry:", "        - doTri:", "unknown key \"doTri\" in steps", "\"doTry\""),
                change("- setHeader:", "- set-header:", "unknown key \"set-header\"", "mean \"setHeader\"?"),
                change(
                        "          message: \"${header.reference} is large\"",
                        "          mesage: \"${header.reference} is large\"",
                        "unknown key \"mesage\" in log",
                        "\"message\""),
                change(
                        "    from:\n      uri: direct:before",
                        "    frm:\n      uri: direct:before",
                        "unknown key \"frm\" in route"),
                change(
                        "    from:\n      uri: direct:office-tell\n      steps:",
                        "    @@from:\n      steps:",
                        "from lacks uri"),
                change(
                        "        exception:\n            - java.io.IOException\n",
                        "        exception: java.io.IOException\n",
                        "\"exception\" takes a list"),
                change(
                        "steps:\n                  - log: failed",
                        "@@steps:\n                  log: failed",
                        "\"steps\" takes a list"),
                change("- log: failed", "- stop", "\"stop\" is nothing that can stand here"),
                change(
                        "            name: Kind\n            constant: event",
                        "name: Kind\nconstant: event".indent(10).stripTrailing(),
                        "\"name\" stands beside \"setHeader\"",
                        "indent it further"),
                change(
                        "        - to: file:/srv/office/events?fileExist=Append",
                        "          to: file:/srv/office/events",
                        "\"to\" stands in the same item as \"setHeader\"",
                        "begin it with \"- \""),
                change("constant: event", "constant: event\n            @@simple: event", "only one of both can be"),
                change("startupOrder: 2000", "startupOrder: early", "\"startupOrder\" is a number"),
                change("startupOrder: 2000", "autoStartup: maybe", "is true or false, not \"maybe\""),
                change("loggingLevel: WARN", "loggingLevel: LOUD", "is one of TRACE, DEBUG"),
                change(
                        "      uri: direct:office-tell\n      steps:\n",
                        "      uri: direct:office-tell\n    steps:\n",
                        "put the steps below \"from\""),
                // components and options
                change("to: file:/srv", "to: fiel:/srv", "no component \"fiel\"", "mean \"file\"?"),
                change("to: file:/srv", "to: kafka:/srv", "no component \"kafka\"", "into lib/"),
                change("?fileExist=Append", "?fileExists=Append", "\"fileExists\" of file", "\"fileExist\"?"),
                change("?fileExist=Append", "?fileExist=Apend", "\"fileExist\" of file is one of", "Append"),
                change("noop: true", "noop: perhaps", "\"noop\" of file is true or false, not \"perhaps\""),
                change("noop: true", "delay: soon", "\"delay\" of file", "not \"soon\""),
                change("noop: true", "idempotentRepository: \"#sen\"", "no bean \"sen\"", "mean \"seen\"?"),
                change("httpMethod: POST", "httpMetod: POST", "\"httpMetod\" of https", "\"httpMethod\"?"),
                change("httpMethod: POST", "httpMethod: POTS", "\"httpMethod\" of https is one of GET"),
                change("connectTimeout: 10000", "connectTimeout: long", "\"connectTimeout\" of https"),
                change("subscriber: erp", "subscriber: ERP!", "\"ERP!\" has to be of small letters"),
                change("subscriber: erp", "subscribr: erp", "unknown option \"subscribr\"", "\"subscriber\"?"),
                change(
                        "from:\n      uri: ledger:events\n      parameters:\n        subscriber: erp\n",
                        "@@from:\n      uri: ledger:events\n      parameters:\n",
                        "needs the parameter subscriber"),
                change("registered,rejected", "registered,rejektet", "\"rejektet\" is no event"),
                change("start: beginning", "start: yesterday", "\"start\" cannot be set to \"yesterday\""),
                // values
                change("{{office.erp.url}}", "{{office.erp.ulr}}", "has no value", "mean \"office.erp.url\"?"),
                change("{{office.erp.url}}", "{{nowhere}}", "{{nowhere}} has no value", "application.properties"),
                change("file:{{folder}}", "file:{{foldr}}", "{{foldr}} has no value"),
                // languages and expressions
                change("constant: event", "groovy: 1 + 1", "no language \"groovy\"", "into lib/"),
                change("constant: event", "simple: \"${bodi}\"", "\"${bodi}\"", "Unknown function: bodi"),
                change("bytes} > 1000", "bytes > 1000", "expression", "cannot be read"),
                change("== 'deferred'", "= 'deferred'", "Unexpected token ="),
                change("\"${exception.message}\"", "\"${exception.message\"", "cannot be read"),
                // data formats
                change(
                        "- setHeader:",
                        "- marshal:\n            @@csv: {}\n        - setHeader:",
                        "data format \"csv\""),
                // beans, classes, methods
                change("ref: seen", "ref: sen", "no bean \"sen\"", "mean \"seen\"?"),
                change("ref: seen", "ref: ledger", "no bean \"ledger\"", "declare it"),
                change("ref: seen", "ref: receipts", "\"receipts\" is a part of the courier"),
                change("method: put(", "method: putt(", "no public method \"putt\"", "mean \"put\"?"),
                change(", ${body})", ", ${body}, 3)", "no method \"put\" that takes 3 arguments"),
                change("java.util.TreeMap", "java.util.TreeMop", "no class java.util.TreeMop", "lib/"),
                change(
                        "    - name: seen",
                        "    - name: day\n      type: java.util.Date\n      properties:\n        @@tim: 3\n    - name: seen",
                        "\"day\" cannot be made",
                        "\"tim\""),
                change("TreeMap", "TreeMap\n      @@initMethod: begin", "no public method \"begin\""),
                change("java.util.TreeMap", "org.haguecourier.outbox.Ticker", "is a part of the courier"),
                change("name: seen", "name: condition", "\"condition\" is one of the courier's own"),
                change("lang.IllegalStateException", "lang.IllegalStatException", "no class java.lang.IllegalStat"),
                change("java.lang.IllegalStateException", "java.lang.String", "is no exception"),
                change(
                        "            - java.io.IOException\n          steps",
                        "            - java.io.IOExcepton\n          steps",
                        "no class java.io.IOExcepton"),
                // templates and kamelets
                change("routeTemplateRef: office-copy", "routeTemplateRef: ofice-copy", "\"ofice-copy\" is in none"),
                change("routeTemplateRef: office-copy", "routeTemplateRef: publications", "is the courier's own"),
                change("- name: folder\n        value", "- name: foldr\n        value", "no parameter \"foldr\""),
                change("value: /srv/office/a", "value: /srv/office/a\n      - @@name: x\n        value: y", "\"x\""),
                change("to: direct:submit", "to: kamelet:ofice-copy", "no kamelet \"ofice-copy\"", "\"office-copy\"?"),
                change("to: direct:submit", "to: kamelet:slack-sink", "no kamelet \"slack-sink\""),
                // ports
                change("to: direct:office-tell", "to: direct:office-tel", "no route listens", "office-tell\"?"),
                change("to: direct:submit", "to: direct:hws-call", "direct:hws-call is inside the courier"),
                change("uri: direct:office-tell", "uri: direct:pull-publication", "the courier listens at"),
                change("uri: direct:office-tell", "uri: direct:submit", "the courier listens at direct:submit"),
                change("uri: direct:office-tell", "uri: direct:before-submission", "listens already"),
                change("uri: ledger:events", "uri: ledger:submission", "take the courier's own work away"),
                change("to: file:/srv/office/events?fileExist=Append", "to: ledger:events?subscriber=x", "is a source"),
                change("uri: direct:office-tell", "uri: ledger:events?subscriber=erp", "\"erp\" is taken by"),
                change("uri: direct:office-tell", "uri: ledger:figures", "is asked in \"to\""),
                change("to: direct:submit", "to: ledger:figurs", "there is no ledger:figurs"),
                change("to: direct:submit", "to: port:alarm", "use direct:alarm"),
                // names
                change("- route:\n    id: office-scan\n", "- @@route:\n", "this route has no id"),
                change(
                        "- templatedRoute:\n    routeId: office-copy-a\n",
                        "- @@templatedRoute:\n",
                        "this route has no id",
                        "\"routeId:\""),
                change("- route:\n    id: office-tell\n    from:", "- from:", "no id", "write \"- route:\""),
                change("id: office-tell\n", "id: office-scan\n", "\"office-scan\" is taken by office.camel.yaml:29"),
                change("id: office-tell\n", "id: submission\n", "\"submission\" is one of the courier's own"),
                change("name: Kind", "id: preflight\n            name: Kind", "\"preflight\" is one of the courier's"),
                change("id: office-policy\n", "id: asking-policy\n", "\"asking-policy\" is one of the courier's own"),
                change(
                        "- routeConfiguration:\n    id: office-policy\n",
                        "- @@routeConfiguration:\n",
                        "has no id",
                        "apply it to the courier's own routes"),
                change("Id: office-policy", "Id: ofice-policy", "\"ofice-policy\" is in none", "\"office-policy\"?"),
                change("Id: office-policy", "Id: asking-policy", "\"asking-policy\" is the courier's own"),
                change("id: office-copy\n", "id: publications\n", "\"publications\" is one of the courier's own"),
                change("startupOrder: 2000", "startupOrder: 20", "among the courier's own", "1000 to 99999"),
                change("startupOrder: 2000", "startupOrder: 100000", "among the courier's own"),
                // reach
                change("to: file:/srv/office/events", "to: file:data/ledger", "write into the courier's ledger/"),
                change("file:{{folder}}", "file:data/outbox", "take files out of the courier's outbox/"),
                change("file:{{folder}}", "file:data/../data/sent/XX", "the courier's sent/"),
                change(
                        "- beans:\n",
                        "- interceptSendToEndpoint:\n    @@uri: direct:hws*\n    steps:\n      - stop: {}\n- beans:\n",
                        "holds for the courier's own routes"),
                change("- beans:\n", "- rest:\n    path: /x\n- beans:\n", "serves no REST"),
                change("uri: direct:office-tell", "uri: quartz:courier/x?cron=0+*+*+*+*+?", "for the courier's own"),
                change("uri: direct:office-tell", "uri: quartz:x?cron=0+*+*", "the schedule", "cannot be read"),
                change("uri: direct:office-tell", "uri: https:example.org", "can only be sent to"),
                change("uri: direct:office-tell", "uri: file:data?recursive=true", "out of the courier's"),
                change("uri: direct:office-tell", "uri: file:data/archive", "add the parameter noop: true"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("mistakes")
    void aMistakeIsFoundInItsLine(String yaml, int line, List<String> words) {
        assertThat(Checked.lines(yaml)).anySatisfy(said -> assertThat(said)
                .startsWith(Checked.FILE + ":" + line + ": ")
                .contains(words));
    }

    /** What follows from a mistake would send the reader to the wrong places. */
    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("mistakes")
    void aMistakeIsToldOnce(String yaml, int line, List<String> words) {
        assertThat(Checked.lines(yaml)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void whatIsRightIsLeftAlone() {
        assertThat(Checked.lines(RIGHT)).isEmpty();
    }

    @Test
    void allMistakesAreToldAtOnce() {
        String wrong = RIGHT.replace("method: put(", "method: putt(")
                .replace("?fileExist=", "?fileExists=")
                .replace("'deferred'", "'deferred")
                .replace("to: direct:office-tell", "to: direct:office-tel");

        assertThat(Checked.lines(wrong)).hasSize(4);
    }

    @Test
    void nothingIsConnectedOrWritten() {
        Path folder = Path.of("target", "never-made");

        assertThat(Checked.lines(RIGHT.replace("/srv/office", folder.toString())))
                .isEmpty();
        assertThat(folder).doesNotExist();
        assertThat(Files.exists(Path.of("data/outbox/.camelLock"))).isFalse();
    }

    @Test
    void whatIsSecretInTheSettingsIsNotSaid() {
        String wrong = RIGHT.replace("connectTimeout: 10000", "connectTimeout: \"{{office.erp.password}}\"")
                .replace("message: no", "message: \"${bodi} {{office.erp.password}}\"");

        assertThat(Checked.lines(wrong)).hasSize(2).noneMatch(line -> line.contains("hunter2"));
    }

    @Test
    void norWhatABeanDoesNotLike() {
        String wrong = RIGHT.replace(
                "    - name: seen",
                "    - name: day\n      type: java.util.Date\n      properties:\n        time: \"{{office.erp.password}}\"\n"
                        + "    - name: seen");

        assertThat(Checked.lines(wrong))
                .singleElement()
                .asString()
                .startsWith(Checked.FILE + ":5: ")
                .doesNotContain("hunter2");
    }

    @Test
    void filesOfOtherNamesAndEncodings() {
        RouteSet set = new RouteSet(Map.of(
                "a.yaml", bytes("- route: {}"),
                "erp/b.camel.yaml", bytes("- route: {}"),
                "c.camel.yaml", bytes("# nothing\n"),
                "d.camel.yaml", bytes(""),
                "e.camel.yaml", "- route:\n    id: Gen\u00e8ve\n".getBytes(StandardCharsets.ISO_8859_1),
                "f.camel.yaml", bytes("route:\n  id: x\n"),
                "g.camel.yaml", bytes("just words"),
                "h.camel.yaml", bytes("- &a\n  route: *a\n")));

        assertThat(Checked.lines(set))
                .anyMatch(line -> line.startsWith("a.yaml: is not read because of its name"))
                .anyMatch(line -> line.startsWith("erp/b.camel.yaml: is not read because it is in a folder"))
                .anyMatch(line -> line.startsWith("c.camel.yaml: holds nothing"))
                .anyMatch(line -> line.startsWith("d.camel.yaml: holds nothing"))
                .anyMatch(line -> line.startsWith("e.camel.yaml:2: is not UTF-8"))
                .anyMatch(line -> line.startsWith("f.camel.yaml:1: is no list"))
                .anyMatch(line -> line.startsWith("g.camel.yaml:1: is no list"))
                .anyMatch(line -> line.startsWith("h.camel.yaml: is larger than"));
    }

    @Test
    void twoFilesDoNotGetInEachOthersWay() {
        String one = "- route:\n    id: a\n    from:\n      uri: direct:a\n      steps:\n        - log: x\n";

        assertThat(Checked.lines(Map.of("a.camel.yaml", one, "b.camel.yaml", one)))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("b.camel.yaml:2: the id \"a\" is taken by a.camel.yaml:2"))
                .anyMatch(line -> line.startsWith("b.camel.yaml:4: at direct:a the route at a.camel.yaml:4 listens"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** @param to stands in the line that is to be told, unless another is marked with @@ */
    private static Arguments change(String from, String to, String... words) {
        assertThat(RIGHT).contains(from);
        int at = RIGHT.indexOf(from);
        int same = 0;
        while (same < Math.min(from.length(), to.length()) && from.charAt(same) == to.charAt(same)) {
            same++;
        }
        int marked = to.indexOf(MARK);
        String before = RIGHT.substring(0, at) + to.substring(0, marked < 0 ? same : marked);
        int line = 1 + (int) before.chars().filter(letter -> letter == '\n').count();
        String yaml = RIGHT.substring(0, at) + to.replace(MARK, "") + RIGHT.substring(at + from.length());
        return arguments(yaml, line, List.of(words));
    }
}
