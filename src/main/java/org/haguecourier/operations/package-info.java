/** The edge for people: the command line, the demonstration, health. It uses the rooms; nothing uses it. */
package org.haguecourier.operations;
