package org.haguecourier.operations;

import org.haguecourier.packages.Inspection;

/** Counts what was found in many packages, and has each of them told. */
final class CheckReport implements AutoCloseable {
    /** How it is told. */
    interface Form {
        void add(String name, Inspection inspection);

        void end(Counts counts);
    }

    /** Each package in one of three. */
    record Counts(int fit, int withErrors, int unreadable) {
        int all() {
            return fit + withErrors + unreadable;
        }
    }

    private final Form form;
    private final int expected;
    private final LivingLine progress;
    private Counts counts = new Counts(0, 0, 0);

    CheckReport(Form form, int expected, LivingLine progress) {
        this.form = form;
        this.expected = expected;
        this.progress = progress;
    }

    void add(String name, Inspection inspection) {
        counts = plus(inspection);
        form.add(name, inspection);
        progress.accept("checked %,d of %,d, %,d not fit to send"
                .formatted(counts.all(), expected, counts.all() - counts.fit()));
    }

    private Counts plus(Inspection inspection) {
        if (inspection.isUnreadable()) {
            return new Counts(counts.fit(), counts.withErrors(), counts.unreadable() + 1);
        }
        return inspection.isFitToSend()
                ? new Counts(counts.fit() + 1, counts.withErrors(), counts.unreadable())
                : new Counts(counts.fit(), counts.withErrors() + 1, counts.unreadable());
    }

    int exitCode() {
        if (counts.unreadable() > 0) {
            return ExitCode.UNREADABLE;
        }
        return counts.withErrors() > 0 ? ExitCode.FAILED : ExitCode.OK;
    }

    @Override
    public void close() {
        progress.close();
        form.end(counts);
    }
}
