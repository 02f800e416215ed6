package org.haguecourier.outbox;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.haguecourier.files.FreeSpace;
import org.haguecourier.files.Home;

/** Keeps a package of which nobody has said how large it is from using up the last bytes: ledger and receipts need them. */
final class Room {
    /** Besides what the ledger needs, which is free only for as long as nobody else writes. */
    private static final long BETWEEN_LOOKS = 256 << 10;

    private final Home home;

    Room(Home home) {
        this.home = home;
    }

    OutputStream keptFree(OutputStream out, String file) {
        return new Looking(out, file);
    }

    /** @param newcomer of which our copy is still to be made */
    void refuseTooLarge(Path newcomer, String file) throws IOException {
        refuseUnlessFree(home.work(), Files.size(newcomer) + WaitingForSpace.KEPT_FREE, file);
    }

    private static void refuseUnlessFree(Path folder, long needed, String file) throws IOException {
        long free = FreeSpace.of(folder);
        if (free < needed) {
            throw new IOException("there is no room for " + file + ": " + needed + " bytes must be free on the disk of "
                    + folder + ", and " + free + " are. It was not taken");
        }
    }

    private final class Looking extends FilterOutputStream {
        private final String file;
        private long left;

        Looking(OutputStream out, String file) {
            super(out);
            this.file = file;
        }

        @Override
        public void write(int one) throws IOException {
            look(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            look(length);
            out.write(bytes, from, length);
        }

        private void look(int more) throws IOException {
            left -= more;
            if (left < 0) {
                refuseUnlessFree(home.outbox(), WaitingForSpace.KEPT_FREE + BETWEEN_LOOKS + more, file);
                left = BETWEEN_LOOKS;
            }
        }
    }
}
