package cn.onestop.cases.views;

import cn.onestop.cases.Opened;
import cn.onestop.cases.Stored;
import cn.onestop.kernel.Reference;
import cn.onestop.web.Etags;
import cn.onestop.web.KeptAnswer;
import java.net.URI;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The answer to whoever opened a case: what was answered first, where the case is read, and which version it has by now. */
public final class Receipts {
    private Receipts() {}

    /**
     * @param path of the line's cases, {@code /api/mediations}
     * @param <T> what the first answer is
     */
    public static <C, T> ResponseEntity<KeptAnswer<T>> of(
            Opened<C> opened, String path, Function<C, Reference> reference) {
        Stored<C> stored = opened.stored();
        ResponseEntity.BodyBuilder answer = stored == null
                ? ResponseEntity.status(201) // only a newer instance can read the case
                : ResponseEntity.created(URI.create(path + "/" + reference.apply(stored.value())))
                        .eTag(Etags.of(stored.version()));
        return answer.contentType(MediaType.APPLICATION_JSON).body(new KeptAnswer<>(opened.answerJson()));
    }
}
