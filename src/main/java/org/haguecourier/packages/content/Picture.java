package org.haguecourier.packages.content;

import java.util.Optional;

/**
 * What a picture's header tells.
 *
 * @param height 0 if the header leaves it open
 * @param dpi dots per inch, in the coarser direction if they differ
 */
public record Picture(
        int width, int height, int components, int bitsPerSample, Optional<Integer> dpi, Colours colours) {}
