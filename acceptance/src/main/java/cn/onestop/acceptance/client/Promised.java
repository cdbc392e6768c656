package cn.onestop.acceptance.client;

import cn.onestop.published.Answered;
import cn.onestop.published.PublishedContract;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every answer of the running platform is held against the published contracts of this checkout. */
final class Promised {
    private static final PublishedContract PLATFORM = PublishedContract.atTheGateway(contracts());

    private Promised() {}

    /** @throws Answer.Unexpected says in what the answer differs from what is published */
    static void check(HttpResponse<String> response) {
        Answered answered = Answered.of(response);
        List<String> faults = PLATFORM.faults(answered);
        if (!faults.isEmpty()) {
            throw new Answer.Unexpected(
                    "the answer differs from the published contract: " + String.join("; ", faults) + "\n" + answered);
        }
    }

    private static Path contracts() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("contracts").resolve("gateway"))) {
                return at.resolve("contracts");
            }
        }
        throw new IllegalStateException("no contracts/ above " + Path.of("").toAbsolutePath());
    }
}
