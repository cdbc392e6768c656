package cn.onestop.acceptance.story;

import static cn.onestop.acceptance.story.Seen.explained;
import static cn.onestop.acceptance.story.Seen.require;

import cn.onestop.acceptance.client.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The part of the lawyer in a story: an assignment that came by event, the contract without a fee, the work and its report. */
final class Counsel {
    static final String NAME = "郑国强";
    private static final String SERVICES = "/api/legal-services/";
    private static final String LAWYER = "lawyer " + NAME;

    private final Cast cast;
    private final Narrator tell;
    private final Handling service;

    Counsel(Cast cast, Narrator tell, String reference) {
        this.cast = cast;
        this.tell = tell;
        this.service = new Handling(tell, "lawyer-service", SERVICES, reference);
    }

    /** He is the first in line by the ranking, which explains itself; conflicts were looked for on every line. */
    void accept() {
        Answer asked = cast.lawyer()
                .await(
                        service.item(),
                        "the offer to " + NAME,
                        body -> body.at("/status/code").asString("").equals("OFFERED"));
        asked.body().path("deadlines").forEach(deadline -> tell.shows(explained(deadline)));
        service.does(
                cast.lawyer(),
                LAWYER,
                "takes the assignment on; no conflict on any line (Lawyers Law arts 23, 39)",
                "acceptance",
                Map.of());
    }

    /** The written contract (Lawyers Law art. 25), without a fee (Legal Aid Law art. 20). */
    void engage() {
        String paper = cast.lawyer()
                .upload(
                        SERVICES + "attachments?name=contract.txt",
                        "委托代理合同（样例）：受援人不支付费用。".getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .text("/id");
        service.puts(
                cast.lawyer(),
                LAWYER,
                "draws the firm's contract up, without a fee",
                "contract",
                Map.of("number", "援-2026-1", "fee", "NONE", "powers", "SPECIAL", "paper", paper));
        service.does(
                cast.worker(), "worker 赵铁柱", "signs the contract", "contract/signatures", Map.of("side", "CLIENT"));
        Answer engaged = service.does(
                cast.lawyer(), LAWYER, "signs it for the firm", "contract/signatures", Map.of("side", "FIRM"));
        require(engaged.text("/status/code").equals("ENGAGED"), "the client is represented");
    }

    /** The end of the work, and what the client says of it. */
    void close(String summary) {
        service.does(
                cast.lawyer(),
                LAWYER,
                "closes the engagement with a report",
                "closing",
                Map.of("outcome", "SETTLED", "summary", summary, "papers", List.of()));
        Answer rated = service.puts(
                cast.worker(),
                "worker 赵铁柱",
                "says how his lawyer did: 5 of 5",
                "rating",
                Map.of("stars", 5, "words", "一直在帮我"));
        require(rated.text("/rating/stars").equals("5"), "the rating is on record");
    }
}
