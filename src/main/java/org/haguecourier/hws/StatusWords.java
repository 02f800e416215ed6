package org.haguecourier.hws;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.haguecourier.settings.Settings;

/** What HWS's status words mean, however spelt: {@code PENDING_REGULARISATION}, {@code pendingRegularization}. */
public final class StatusWords {
    private static final Pattern BRITISH = Pattern.compile("is(?=ation|ed|ing)");

    private final Map<String, RequestState> states = new HashMap<>();
    private final Set<String> importFailed;

    public StatusWords(Settings.Reply settings) {
        Arrays.stream(RequestState.values()).forEach(state -> states.put(spelling(state.word()), state));
        settings.states().forEach(this::learn);
        importFailed =
                settings.importFailed().stream().map(StatusWords::spelling).collect(Collectors.toUnmodifiableSet());
    }

    private void learn(String state, List<String> words) {
        RequestState meant = RequestState.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_'));
        words.forEach(word -> states.put(spelling(word), meant));
    }

    /** Undefined for a word that nobody has told us: the request stays open, and is asked for again. */
    public RequestState state(String word) {
        return states.getOrDefault(spelling(word), RequestState.UNDEFINED);
    }

    public boolean isState(String word) {
        return states.containsKey(spelling(word));
    }

    public boolean meansImportFailed(String word) {
        return importFailed.contains(spelling(word));
    }

    private static String spelling(String word) {
        return BRITISH.matcher(Mentions.canonical(word)).replaceAll("iz").replace("cancell", "cancel");
    }
}
