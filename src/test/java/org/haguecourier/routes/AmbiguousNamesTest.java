package org.haguecourier.routes;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * To Camel a method {@code isPost} is also called {@code post}. Where there is another one of that name, it may take the two
 * for one overloaded method, and fail at each call: it depends on the order in which the JVM names the methods, which is
 * another one in each process.
 */
class AmbiguousNamesTest {
    private static final Pattern GETTER = Pattern.compile("(?:is|get)([A-Z].*)");
    private static final Pattern CALLED = Pattern.compile("[.\"' ]([a-z]\\w+)(?=[(}.\"'\\s])");

    @Test
    void noNameThatARouteCallsByHasATwin() {
        Set<String> called = RouteFile.in(Path.of("routes")).stream()
                .flatMap(file -> CALLED.matcher(file.text()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(called).contains("hasParcel", "isWhole", "lookAtAll", "setBack");
        List<String> twins = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.haguecourier")
                        .stream()
                        .flatMap(one -> one.getMethods().stream().filter(method -> hasTwin(one, method)))
                        .filter(method -> called.contains(method.getName()) || called.contains(shorthand(method)))
                        .map(JavaMethod::getFullName)
                        .toList();
        assertThat(twins).isEmpty();
    }

    private static boolean hasTwin(JavaClass owner, JavaMethod method) {
        return owner.getMethods().stream().anyMatch(other -> other.getName().equals(shorthand(method)));
    }

    /** What Camel calls a getter for short; any other method is its own only namesake. */
    private static String shorthand(JavaMethod method) {
        return GETTER.matcher(method.getName())
                .results()
                .map(found -> found.group(1))
                .map(rest -> rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1))
                .findFirst()
                .filter(name -> method.getRawParameterTypes().isEmpty())
                .orElse("");
    }
}
