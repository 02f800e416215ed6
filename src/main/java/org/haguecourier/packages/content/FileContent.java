package org.haguecourier.packages.content;

import java.util.Optional;

/**
 * What a file is.
 *
 * @param picture of a JPEG, if its header could be read as far as there
 * @param fault what is wrong with a JPEG or PDF, a clause that follows "but"; other kinds are not looked into
 */
public record FileContent(Kind kind, long bytes, Optional<Picture> picture, Optional<String> fault) {}
