package org.haguecourier.packages.split;

import java.util.List;
import java.util.Optional;

import org.haguecourier.packages.zip.ZipRecord;

/**
 * What is known of a part before it is written.
 *
 * @param keptCount the position of the header's count that stays
 */
record PlannedPart(Optional<Integer> keptCount, List<ZipRecord> files) {}
