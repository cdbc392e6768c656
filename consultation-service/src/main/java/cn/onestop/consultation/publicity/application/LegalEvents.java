package cn.onestop.consultation.publicity.application;

import cn.onestop.consultation.publicity.domain.LegalEvent;
import cn.onestop.consultation.publicity.domain.LegalEvent.SignUp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events; a port. Each is one document, so that a sign-up and the capacity are judged in one write. */
public interface LegalEvents {
    Optional<LegalEvent> find(String id);

    /** @return the one that is kept under this id; empty when the same key came with another body */
    Optional<LegalEvent> announce(LegalEvent event, String origin);

    /**
     * What begins from then on in the area and below it, the next first.
     *
     * @param after id of the last one of the page before, with its beginning; null for the first page
     */
    List<LegalEvent> upcoming(String area, Instant from, @Nullable Position after, int limit);

    record Position(Instant startsAt, String id) {}

    /** @return the event with the person on it; empty when it is full or cancelled, or there is none */
    Optional<LegalEvent> signUp(String id, SignUp signUp);

    /** @return the event without the person; empty when there is none */
    Optional<LegalEvent> signOff(String id, String person);

    /** @return empty when another version stands there */
    Optional<LegalEvent> cancel(String id, long expectedVersion, String why);

    /** Whoever was {@code person} is {@code into} from now on; with null nobody is. */
    void replacePerson(String person, @Nullable String into);
}
