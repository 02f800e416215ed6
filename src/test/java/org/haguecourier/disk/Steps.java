package org.haguecourier.disk;

/** Hears of each step that a courier takes on its disk, in its ledger and on the wire, by a name that never changes. */
public interface Steps {
    Steps NOBODY = new Steps() {
        @Override
        public void before(String step) {}

        @Override
        public void after(String step) {}
    };

    void before(String step);

    void after(String step);

    /** The steps on a disk. */
    default Watcher onDisk() {
        return new Watcher() {
            @Override
            public void before(Act act) {
                Steps.this.before(act.toString());
            }

            @Override
            public void after(Act act) {
                Steps.this.after(act.toString());
            }
        };
    }
}
