package org.haguecourier.sandbox.filing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every POST in the order of arrival: what tests and rehearsals count. An entry is there before its answer leaves. */
public final class PostBook {
    private final List<ReceivedPost> posts = new CopyOnWriteArrayList<>();

    void enter(ReceivedPost post) {
        posts.add(post);
    }

    public List<ReceivedPost> posts() {
        return List.copyOf(posts);
    }
}
