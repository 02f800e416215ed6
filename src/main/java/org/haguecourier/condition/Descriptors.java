package org.haguecourier.condition;

import java.lang.management.ManagementFactory;

import com.sun.management.UnixOperatingSystemMXBean;

/** How many more files and sockets this process may open. The limit is asked each time: it can be changed from outside. */
final class Descriptors {
    private Descriptors() {}

    static long left() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            try {
                return system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount();
            } catch (InternalError cannotCount) {
                // Java counts them by opening a folder, which takes one.
                return 0;
            }
        }
        return Long.MAX_VALUE;
    }
}
