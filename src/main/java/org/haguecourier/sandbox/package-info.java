/**
 * The stand-in for WIPO: strict where the guide is strict, and able to misbehave on demand, so that an Office can
 * rehearse what it will not want to meet for the first time in production.
 *
 * <p>It is an independent check: it uses none of our other rooms, and knows only what the guide says. Where the guide
 * is silent (names in replies, status words of an import) it makes a plausible choice, which may be wrong.
 *
 * <h2>What it answers</h2>
 *
 * <pre>
 * POST /request                   200  ImportIdentifier, ImportStatusCategory (Received)
 * GET  /request/import/ID         200  ImportIdentifier, ImportStatusCategory (In progress, Imported, Failed),
 *                                      ServiceRequestNumber once imported, TransactionErrorBag once failed
 * GET  /request/SRN               200  RequestIdentifier, ServiceRequestNumber, ProcessingStatusCategory,
 *                                      InternationalRegistrationNumber, ExpectedPublicationDate
 * GET  /publication/bulletin/WEEK, /publication/copy/confidential/WEEK
 *                                 200  a ZIP, from Friday noon in Geneva on; 404 before
 *                                 206, 304, 416  to Range, If-Range and If-None-Match, with ETag and Last-Modified
 * </pre>
 *
 * <p>As XML these are elements, as JSON the keys {@code importId}, {@code importStatus}, {@code serviceRequestNumber},
 * {@code errors}, {@code requestId}, {@code processingStatus}, {@code internationalRegistrationNumber},
 * {@code expectedPublicationDate}; as text one {@code key: value} a line.
 *
 * <h2>What becomes of a package</h2>
 *
 * <p>It is imported if it keeps the guide's rules; then its request is Processing and at last Registered. Words in its
 * OfficeReferenceIdentifier change that: UNDEFINED, PENDING (Pending Regularization, then Processing again), ABANDONED,
 * CANCELLED, STUCK (Processing for ever). {@code XX-PENDING-ABANDONED-7} goes through two of them. Or:
 *
 * <pre>
 * curl -d '{"officeReference":"XX-1","states":["Undefined","Processing","Cancelled"]}' localhost:PORT/control/fate
 * curl -d '{"officeReference":"*","states":["Pending Regularization"]}'                localhost:PORT/control/fate
 * </pre>
 *
 * <h2>What is published</h2>
 *
 * <p>The same week is the same bytes every time. Orders hold until cleared; a week's publication follows the latest word
 * on each key, be it about this week or about all ({@code "*"}).
 *
 * <pre>
 * # week 47 comes 20 hours late; until then it is answered with 204 (or 404, 202, 425, 403, empty)
 * curl -d '{"series":"bulletin","week":"202647","lateHours":20,"notYet":204}' localhost:PORT/control/publications
 * # an Office that does not examine gets no confidential copies
 * curl -d '{"series":"confidential-copy","week":"*","answer":403}'            localhost:PORT/control/publications
 * # weeks are counted by the Fridays of the year, or (iso) as ISO weeks; number and date in the XML follow
 * curl -d '{"series":"*","week":"*","scheme":"friday"}'                       localhost:PORT/control/publications
 * # issued again, with other bytes
 * curl -d '{"series":"bulletin","week":"202647","edition":2}'                 localhost:PORT/control/publications
 * # three images that the XML names are not there; the last entry is not what its checksum says
 * curl -d '{"series":"bulletin","week":"202646","missingImages":3}'           localhost:PORT/control/publications
 * curl -d '{"series":"bulletin","week":"202645","corruptEntry":true}'         localhost:PORT/control/publications
 * # about 4 GiB, which is ZIP64; 8 GiB at most
 * curl -d '{"series":"bulletin","week":"202644","bytes":4294967296}'          localhost:PORT/control/publications
 * # no resuming; no Content-Length (until the connection ends, or chunked)
 * curl -d '{"series":"*","week":"*","ranges":false}'                          localhost:PORT/control/publications
 * curl -d '{"series":"*","week":"*","length":false}'                          localhost:PORT/control/publications
 * curl -d '{"series":"*","week":"*","length":"chunked"}'                      localhost:PORT/control/publications
 *
 * curl localhost:PORT/control/publications   # every request for one: when, week, range, answer, length, sent
 * </pre>
 *
 * <p>{@code notYet} is the answer before a week is out, {@code answer} the one in place of the publication, out or not
 * (200: the publication again). A cut or a slow reply is a misbehaviour of the endpoint, as below, and keeps to
 * {@code length}.
 *
 * <h2>How to make it misbehave</h2>
 *
 * <p>Each call orders one thing for the next {@code times} requests to an endpoint (1 if not said; 0: until cleared);
 * orders for the same endpoint are met one after the other. A word that it does not know is answered with 400 and the
 * list of those that it does.
 *
 * <pre>
 * # HWS is down for three submissions and wants us back in two seconds
 * curl -d '{"endpoint":"submit","do":"status","status":503,"retryAfter":2,"times":3}' localhost:PORT/control/misbehave
 * # the package is filed, but the answer is lost: it must be held, never sent again by itself
 * curl -d '{"endpoint":"submit","do":"accept-then-cut"}'                    localhost:PORT/control/misbehave
 * curl -d '{"endpoint":"submit","do":"accept-then-reset"}'                  localhost:PORT/control/misbehave
 * curl -d '{"endpoint":"submit","do":"accept-then-status","status":504}'    localhost:PORT/control/misbehave
 * curl -d '{"endpoint":"submit","do":"no-import-id"}'                       localhost:PORT/control/misbehave
 * # the package is not filed, which the client cannot know
 * curl -d '{"endpoint":"submit","do":"reset","bytes":1000}'                 localhost:PORT/control/misbehave
 * curl -d '{"endpoint":"submit","do":"drop-before-reading"}'                localhost:PORT/control/misbehave
 * # something stands between us and HWS
 * curl -d '{"endpoint":"ping","do":"html"}'                                 localhost:PORT/control/misbehave
 * curl -d '{"endpoint":"token","do":"redirect","url":"http://127.0.0.1:9"}' localhost:PORT/control/misbehave
 * # replies that are late, cut, empty, senseless or too much
 * curl -d '{"endpoint":"import-status","do":"slow","delayMs":5000}'         localhost:PORT/control/misbehave
 * curl -d '{"endpoint":"bulletin","do":"slow","dripMs":100,"bytes":1024}'   localhost:PORT/control/misbehave
 * curl -d '{"endpoint":"bulletin","do":"cut-body","bytes":4096}'            localhost:PORT/control/misbehave
 * curl -d '{"endpoint":"bulletin","do":"reset-body","bytes":4096}'          localhost:PORT/control/misbehave
 * curl -d '{"endpoint":"bulletin","do":"cut-without-length"}'               localhost:PORT/control/misbehave
 * curl -d '{"endpoint":"request-status","do":"empty"}'                      localhost:PORT/control/misbehave
 * curl -d '{"endpoint":"request-status","do":"garbage"}'                    localhost:PORT/control/misbehave
 * curl -d '{"endpoint":"request-status","do":"huge","bytes":100000000}'     localhost:PORT/control/misbehave
 * curl -d '{"endpoint":"request-status","do":"huge-header"}'                localhost:PORT/control/misbehave
 * # a token reply that says what you like
 * curl -d '{"endpoint":"token","do":"status","status":200,"contentType":"application/json","body":"{}"}' \
 *                                                                           localhost:PORT/control/misbehave
 * # every token given out so far is refused; the bulletin is late until cleared
 * curl -d '{"do":"revoke-tokens"}'                                          localhost:PORT/control/misbehave
 * curl -d '{"endpoint":"bulletin","do":"late-publication","times":0}'       localhost:PORT/control/misbehave
 *
 * curl localhost:PORT/control             # what still stands
 * curl -X DELETE localhost:PORT/control   # nothing any more: no misbehaviours, fates, publications
 * curl localhost:PORT/control/posts       # every package POSTed: when, SHA-256, size, import ID, answer, accepted
 * curl -d '{"format":"json","awkwardIds":true}' localhost:PORT/control/replies   # or xml, text
 * </pre>
 *
 * <p>Endpoints: discovery, keys, token, ping, submit, import-status, request-status, bulletin, confidential-copy.
 *
 * <p>What it cannot do: speak TLS, refuse a connection (close it for that), answer before a package has arrived in
 * full (but for the drop and the reset), and remember anything after it was closed.
 */
package org.haguecourier.sandbox;
