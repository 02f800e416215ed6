package org.haguecourier.promise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page lists exactly what is tested. */
class PromisesPageTest {
    private static final Path PAGE = Path.of("docs", "integrating.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| .* \\| (\\d+) \\|$");

    @Test
    void eachPromiseOfThePageHasATestOfItsNameAndNoTestPromisesMore() throws IOException {
        SortedSet<String> promised = new TreeSet<>();
        Matcher rows = ROW.matcher(section());
        while (rows.find()) {
            assertThat(promised.add(rows.group(1)))
                    .as("%s stands there twice", rows.group(1))
                    .isTrue();
        }

        assertThat(promised).isNotEmpty().isEqualTo(tested());
    }

    private static String section() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("## What you may rely on");
        assertThat(begin).isPositive();
        return page.substring(begin);
    }

    private static SortedSet<String> tested() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("org.haguecourier").stream()
                        .flatMap(PromisesPageTest::annotations)
                        .flatMap(PromisesPageTest::names)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaAnnotation<?>> annotations(JavaClass tests) {
        return Stream.concat(
                tests.getAnnotations().stream(),
                tests.getMethods().stream().flatMap(method -> method.getAnnotations().stream()));
    }

    private static Stream<String> names(JavaAnnotation<?> annotation) {
        if (annotation.getRawType().isEquivalentTo(Promise.class)) {
            return Stream.of(annotation.as(Promise.class).value());
        }
        if (annotation.getRawType().isEquivalentTo(Promise.All.class)) {
            return List.of(annotation.as(Promise.All.class).value()).stream().map(Promise::value);
        }
        return Stream.empty();
    }
}
