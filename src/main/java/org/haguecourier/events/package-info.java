/**
 * What happens to packages and publications, told to those who follow it: to each everything, in order, until he says that
 * he is through with it. What has happened is the ledger's to know; here is how it is told, and how patiently.
 */
package org.haguecourier.events;
