package org.haguecourier.architecture;

import java.util.concurrent.TimeUnit;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Nobody waits by the clock, tests included: they wait for what they expect. */
@AnalyzeClasses(packages = "org.haguecourier")
class NoSleepTest {
    /** The sandbox's slow replies are its product, and not a way to wait for something. */
    private static final String SLOW_REPLIES = "org\\.haguecourier\\.sandbox\\.wire\\.(PacedOutput|ReplyWriter)";

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .that()
            .haveNameNotMatching(SLOW_REPLIES)
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class, int.class)
            .orShould()
            .callMethod(TimeUnit.class, "sleep", long.class);
}
