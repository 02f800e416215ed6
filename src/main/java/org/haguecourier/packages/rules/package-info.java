/** What the International Bureau would refuse, or choke on: one class a rule, each with its sentence for the person who reads it. */
package org.haguecourier.packages.rules;
