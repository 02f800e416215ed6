package org.haguecourier.laboratory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;
import org.haguecourier.sandbox.filing.ReceivedPost;

/**
 * Whether the sandbox got each package once. A second POST is right after an answer by which the first was not
 * performed, and after nothing else: not after an answer that was lost, nor after a POST that broke off.
 */
final class PostAudit {
    /** Authorization refused, and the statuses that say: not performed. */
    private static final Set<Integer> NOT_PERFORMED = Set.of(401, 403, 408, 425, 429, 503);

    /** From these the courier would send, or an Office would drop it again. */
    private static final Set<State> NOT_FILED =
            EnumSet.of(State.RECEIVED, State.DEFERRED, State.SUBMITTING, State.REJECTED, State.GIVEN_UP);

    private final Scene scene;
    private final Findings findings;
    private final Map<String, Content> byHash;
    private final Map<Long, Content> byLength;

    PostAudit(Scene scene, Findings findings) {
        this.scene = scene;
        this.findings = findings;
        this.byHash = scene.contents();
        this.byLength = byHash.values().stream()
                .collect(Collectors.toMap(content -> (long) content.length(), Function.identity()));
    }

    void look() {
        Map<Content, List<ReceivedPost>> posts = new HashMap<>();
        for (ReceivedPost post : scene.posts()) {
            Optional<Content> content = content(post);
            content.ifPresent(known ->
                    posts.computeIfAbsent(known, any -> new ArrayList<>()).add(post));
            if (content.isEmpty() || post.accepted() && !byHash.containsKey(post.sha256())) {
                findings.add(
                        Defect.CONTRADICTION,
                        "POST of " + post.at(),
                        "The sandbox got " + post.size() + " bytes that are no package that was dropped.");
            }
        }
        posts.forEach(this::lookForRepetition);
        scene.entries().stream()
                .filter(entry -> entry.state() != State.DUPLICATE)
                .filter(entry -> byHash.containsKey(entry.parcel().sha256()))
                .forEach(entry -> compare(
                        entry, posts.getOrDefault(byHash.get(entry.parcel().sha256()), List.of())));
    }

    private Optional<Content> content(ReceivedPost post) {
        return Optional.ofNullable(byHash.get(post.sha256()))
                .or(() -> Optional.ofNullable(byLength.get(post.announced())));
    }

    private void lookForRepetition(Content content, List<ReceivedPost> posts) {
        posts.sort(Comparator.comparing(ReceivedPost::at));
        for (int at = 1; at < posts.size(); at++) {
            ReceivedPost earlier = posts.get(at - 1);
            if (!isNotPerformed(earlier)) {
                findings.add(
                        Defect.TWICE,
                        scene.name(content),
                        "It was POSTed " + told(earlier) + " and again " + told(posts.get(at)) + ".");
            }
        }
    }

    private static boolean isNotPerformed(ReceivedPost post) {
        return !post.accepted() && NOT_PERFORMED.contains(post.answered());
    }

    private void compare(Entry entry, List<ReceivedPost> posts) {
        List<String> filedAs =
                posts.stream().flatMap(post -> post.importId().stream()).toList();
        if (!filedAs.isEmpty() && NOT_FILED.contains(entry.state())) {
            findings.add(
                    Defect.TWICE,
                    entry.reference(),
                    "HWS has it, and the ledger says " + entry.state().label() + ": it could be sent again.");
        }
        if (entry.progress().importId().isEmpty()) {
            return;
        }
        if (filedAs.isEmpty()) {
            findings.add(Defect.LOST, entry.reference(), "The ledger says that it was filed, and HWS never had it.");
        } else if (!filedAs.contains(entry.progress().importId().get())) {
            findings.add(Defect.CONTRADICTION, entry.reference(), "The import ID is not the one that HWS gave.");
        }
    }

    private static String told(ReceivedPost post) {
        return "at " + post.at() + " (" + post.size() + " of " + post.announced() + " bytes, "
                + (post.answered() == 0 ? "no answer" : "answer " + post.answered())
                + (post.accepted() ? ", accepted" : "")
                + post.misbehaviour().map(word -> ", " + word).orElse("") + ")";
    }
}
