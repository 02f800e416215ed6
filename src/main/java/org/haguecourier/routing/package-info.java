/**
 * The thin layer between the routes in YAML and the rooms in plain Java: everything that has to know Camel is here, and
 * nothing here decides anything about packages.
 */
package org.haguecourier.routing;
