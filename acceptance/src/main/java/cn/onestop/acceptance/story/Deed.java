package cn.onestop.acceptance.story;

import static cn.onestop.acceptance.story.Seen.explained;
import static cn.onestop.acceptance.story.Seen.require;

import cn.onestop.acceptance.client.Answer;
import cn.onestop.acceptance.client.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of the notary in a story: an agreement that came by event becomes an enforceable deed, without a fee for an aided person. */
final class Deed {
    private static final String NOTARIZATIONS = "/api/notarizations/";
    private static final String NOTARY = "notary 冯玉兰";

    private final Cast cast;
    private final Narrator tell;
    private final Handling deed;

    Deed(Cast cast, Narrator tell, String reference) {
        this.cast = cast;
        this.tell = tell;
        this.deed = new Handling(tell, "notary-service", NOTARIZATIONS, reference);
    }

    void make() {
        cast.notary()
                .await(
                        deed.item(),
                        "the agreement as what is to be notarized",
                        body -> body.path("application").isObject());
        Answer accepted = deed.does(
                cast.notary(),
                NOTARY,
                "accepts it: no part of hers in the matter (Notarization Law art. 23)",
                "acceptance",
                Map.of());
        accepted.body().path("deadlines").forEach(deadline -> tell.shows(explained(deadline)));
        require(accepted.text("/fee/dueYuan").matches("0(\\.0+)?"), "nothing is to be paid (Legal Aid Law art. 53)");
        tell.holds("the fee of " + accepted.text("/fee/fullYuan") + " yuan is waived: fee relief from legal aid");
        deed.does(
                cast.notary(),
                NOTARY,
                "tells both what the deed means (art. 27)",
                "information",
                Map.of("words", "双方表示理解"));
        handIn(cast.worker(), "worker 赵铁柱", List.of("AGREEMENT", "IDENTITY"));
        deed.does(
                cast.employer(),
                "employer 孙德海",
                "accepts enforcement without a lawsuit (art. 37)",
                "commitment",
                Map.of());
        deed.does(
                cast.notary(),
                NOTARY,
                "submits what the deed is to say",
                "draft",
                Map.of("statement", "双方自愿达成调解协议，债务明确。", "conclusion", "赋予该协议强制执行效力。"));
        Answer issued = deed.does(
                cast.notaryTwo(),
                "notary 许志远",
                "approves: the certificate is printed, with number, code and QR",
                "approval",
                Map.of());
        require(issued.text("/status/code").equals("ISSUED"), "the deed is issued");
        deed.does(cast.worker(), "worker 赵铁柱", "has the deed in his hands", "receipt", Map.of());
        requireGenuine();
    }

    private void handIn(Api who, String name, List<String> materials) {
        for (String material : materials) {
            String paper = who.upload(
                            NOTARIZATIONS + "attachments?name=" + material.toLowerCase(Locale.ROOT) + ".txt",
                            ("公证材料（样例）：" + material).getBytes(StandardCharsets.UTF_8))
                    .expect(201)
                    .text("/id");
            deed.does(
                    who, name, "hands in " + material, "materials", Map.of("material", material, "attachment", paper));
        }
    }

    private void requireGenuine() {
        Answer mine = deed.read(cast.worker());
        Answer checked = cast.stranger()
                .get(NOTARIZATIONS + "checks/" + encoded(mine.text("/certificate/number")) + "?code="
                        + mine.text("/certificate/code"))
                .expect(200);
        require(checked.text("/validity/code").equals("VALID"), "the certificate is valid, not " + checked.body());
        tell.holds("anybody may check deed " + mine.text("/certificate/number") + " by its number and code");
    }

    private static String encoded(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8);
    }
}
