package org.haguecourier.sandbox.publications;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import org.haguecourier.sandbox.wire.Reply;

/** Every pull in the order of arrival. An entry is there before its answer leaves, and follows it. */
final class PullBook {
    private record Entry(Pull pull, AtomicLong sent) {
        Pull now() {
            return new Pull(
                    pull.at(),
                    pull.series(),
                    pull.week(),
                    pull.range(),
                    pull.answered(),
                    pull.length(),
                    sent.get(),
                    pull.misbehaviour());
        }
    }

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    Reply enter(Pull pull, Reply reply) {
        AtomicLong sent = new AtomicLong();
        entries.add(new Entry(pull, sent));
        long most = reply.manner().stopAfter();
        return reply.carrying(new CountedContent(reply.content(), most, sent));
    }

    List<Pull> pulls() {
        return entries.stream().map(Entry::now).toList();
    }
}
