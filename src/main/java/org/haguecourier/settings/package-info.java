/**
 * What the Office has decided: every {@code hws.*} key, read once, refused as a whole with every bad key named.
 *
 * <p>Defaults stand in {@code META-INF/microprofile-config.properties}, so that the routes' placeholders and these
 * records can never disagree.
 */
package org.haguecourier.settings;
