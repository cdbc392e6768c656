package cn.onestop.forensic;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.Neighbours;
import cn.onestop.testkit.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the commission to the opinion and what follows it. */
class AppraisalIT extends ForensicIT {
    private static final String ZHAO = TestTokens.citizen("P-zhao");

    @Test
    void aCitizensCommissionBecomesAnOpinionThatAnyoneCanCheck() throws Exception {
        House house = house();
        String reference = filed(ZHAO, commission(house.id(), question()));
        begun(house, ZHAO, reference);
        issued(house, reference);

        JsonNode seen = seen(ZHAO, reference);
        assertThat(seen.at("/status/code").asString()).isEqualTo("OPINION");
        assertThat(seen.at("/opinion/conclusion").asString()).isEqualTo("构成十级伤残");
        JsonNode paper = seen.at("/opinion/paper");
        HttpResponse<byte[]> pdf = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + PATH + "/" + reference + "/attachments/"
                                                + paper.path("attachment").asString()))
                                .header("Authorization", "Bearer " + ZHAO)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf.body())))
                .isEqualTo(paper.path("sha256").asString());
        String check = PATH + "/opinions/" + paper.path("number").asString() + "?code=";
        Answer checked = done(as(null).get(check + paper.path("code").asString()));
        assertThat(checked.json().path("worth").asString()).isEqualTo("VALID");
        assertThat(checked.json().path("sha256").asString())
                .isEqualTo(paper.path("sha256").asString());
        assertThat(checked.body()).doesNotContain("十级");
        assertThat(as(null).get(check + "22222222").status()).isEqualTo(404);
    }

    @Test
    void aDraftIsTheInstitutionsAndEachSignsInPerson() {
        House house = house();
        String reference = filed(ZHAO, commission(house.id(), question()));
        begun(house, ZHAO, reference);
        put(
                house.ma().token(),
                reference,
                "/opinion",
                "{\"process\": \"查体\", \"analysis\": \"分析\", \"conclusion\": \"十级\"}");
        assertThat(seen(ZHAO, reference).path("opinion").isNull()).isTrue();
        String songs = "{\"appraiser\": \"%s\"}".formatted(house.song().id());
        assertThat(tried(house.ma().token(), "POST", reference, "/opinion/signatures", songs)
                        .status())
                .isEqualTo(403);
        refused(tried(house.ma().token(), "POST", reference, "/opinion/issue", "{}"), "NOT_ALL_SIGNED", "37");
    }

    @Test
    void whatCannotBePrintedGoesOutAsTheInstitutionsOwnLetter() {
        House house = house();
        String reference = filed(ZHAO, commission(house.id(), question()));
        begun(house, ZHAO, reference);
        written(house, reference, "构成十级伤残\uD83D\uDE00");
        refused(tried(house.ma().token(), "POST", reference, "/opinion/issue", "{}"), "UNPRINTABLE", "");
        String note = uploaded(house.ma().token(), "a.txt", "不是PDF");
        post(house.ma().token(), reference, "/documents", "{\"attachment\": \"%s\"}".formatted(note));
        String letter =
                uploaded(house.ma().token(), "a.pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
        for (String none : List.of(note, letter)) {
            refused(
                    tried(
                            house.ma().token(),
                            "POST",
                            reference,
                            "/opinion/issue",
                            "{\"paper\": \"%s\"}".formatted(none)),
                    "NO_SUCH_PAPER",
                    "37");
        }
        post(house.ma().token(), reference, "/documents", "{\"attachment\": \"%s\"}".formatted(letter));
        post(house.ma().token(), reference, "/opinion/issue", "{\"paper\": \"%s\"}".formatted(letter));
        assertThat(seen(ZHAO, reference).at("/opinion/paper/attachment").asString())
                .isEqualTo(letter);
        assertThat(seen(ZHAO, reference).path("attachments").size()).isEqualTo(2);
    }

    @Test
    void theClockStandsStillForMaterialsAndTheHeadApprovesMoreTime() {
        House house = house();
        String reference = filed(ZHAO, commission(house.id(), question()));
        begun(house, ZHAO, reference);
        post(house.ma().token(), reference, "/materials-request", "{\"what\": \"近期X光片\", \"retake\": false}");
        assertThat(deadline(reference, "appraise").path("state").asString()).isEqualTo("STOPPED");
        post(house.ma().token(), reference, "/materials-supply", "{\"words\": \"已收到\"}");
        assertThat(deadline(reference, "appraise").path("state").asString()).isEqualTo("RUNNING");

        String more = "{\"workingDays\": 20, \"reason\": \"技术问题复杂\"}";
        refused(tried(house.ma().token(), "POST", reference, "/extension", more), "NOT_THE_HEAD", "28");
        Expert other = expert(house.id(), true);
        String before = deadline(reference, "appraise").path("lastDay").asString();
        post(other.token(), reference, "/extension", more);
        assertThat(deadline(reference, "appraise").path("lastDay").asString()).isGreaterThan(before);
        assertThat(seen(ZHAO, reference).at("/extensions/0/reason").asString()).isEqualTo("技术问题复杂");
        assertThat(heard("forensic.extended.v1", reference).data().get("workingDays"))
                .isEqualTo(20);
        assertThat(tried(other.token(), "POST", reference, "/extension", more).status())
                .as("40 in all")
                .isEqualTo(422);
    }

    @Test
    void theChainOfCustodyIsWholeAndShownToTheClient() {
        House house = house();
        String reference = filed(ZHAO, commission(house.id(), question()));
        post(RECEPTION, reference, "/materials", "{\"description\": \"血样1管，密封\", \"holder\": \"物证室\"}");
        post(RECEPTION, reference, "/custody", step("M1", "TAKEN_OUT", "宋佳"));
        assertThat(tried(RECEPTION, "POST", reference, "/custody", step("M1", "RETURNED", "赵铁柱"))
                        .status())
                .as("what was taken out is not given back unexamined")
                .isEqualTo(409);
        refused(tried(RECEPTION, "POST", reference, "/custody", step("M7", "STORED", "某人")), "NO_SUCH_MATERIAL", "22");

        JsonNode verified = done(as(ZHAO).get(PATH + "/" + reference + "/custody/verification"))
                .json();
        assertThat(verified.path("holds").asBoolean()).as(verified.toString()).isTrue();
        assertThat(verified.path("entries").asInt()).isEqualTo(2);
        JsonNode chain = done(as(ZHAO).get(PATH + "/" + reference + "/custody")).json();
        assertThat(chain.at("/items/1/prev").asString())
                .isEqualTo(chain.at("/items/0/hash").asString());
    }

    private static String step(String material, String step, String holder) {
        return "{\"material\": \"%s\", \"step\": \"%s\", \"what\": \"登记\", \"holder\": \"%s\"}"
                .formatted(material, step, holder);
    }

    @Test
    void aPartyTheKinOfOneAndWhoActedBeforeMustStepBack() {
        House house = house();
        String reference = filed(ZHAO, commission(house.id(), question()));
        post(house.ma().token(), reference, "/acceptance", null);

        String entry = PATH + "/appraisers/" + house.song().id();
        done(as(house.song().token())
                .put(
                        entry + "/relatives",
                        "{\"relatives\": [{\"name\": \"赵铁柱\", \"identityNumber\": \"zhao\"}]}",
                        "If-Match",
                        as(null).get(entry).header("ETag")));
        refused(tried(house.ma().token(), "PUT", reference, "/appraisers", team(house)), "MUST_STEP_BACK", "20");
        done(as(house.song().token())
                .put(
                        entry + "/relatives",
                        "{\"relatives\": []}",
                        "If-Match",
                        as(null).get(entry).header("ETag")));
        Neighbours.INSTANCE.answer(
                "/internal/conflicts",
                request -> Optional.of(
                        Map.of("conflicts", List.of(Map.of("actor", house.song().key(), "kind", "ACTED_BEFORE")))));
        refused(tried(house.ma().token(), "PUT", reference, "/appraisers", team(house)), "MUST_STEP_BACK", "20");
        nothingIsKnownOnOtherLines();
        put(house.ma().token(), reference, "/appraisers", team(house));
        refused(
                tried(
                        house.ma().token(),
                        "PUT",
                        reference,
                        "/appraisers",
                        "{\"appraisers\": [\"%s\"]}".formatted(house.ma().id())),
                "TWO_APPRAISERS",
                "19");
        post(
                ZHAO,
                reference,
                "/recusals",
                "{\"appraiser\": \"%s\", \"reason\": \"是对方的朋友\"}"
                        .formatted(house.song().id()));
        String decision = "{\"number\": 1, \"granted\": true, \"words\": \"属实\"}";
        assertThat(tried(house.song().token(), "POST", reference, "/recusals/decision", decision)
                        .status())
                .isEqualTo(403);
        post(house.ma().token(), reference, "/recusals/decision", decision);
        assertThat(seen(ZHAO, reference).path("appraisers").size()).isEqualTo(1);
        assertThat(seen(ZHAO, reference).toString()).doesNotContain("是对方的朋友");
    }

    @Test
    void anAppraiserOfAnotherInstitutionSeesNothing() {
        House house = house();
        House other = house();
        String reference = filed(ZHAO, commission(house.id(), question()));
        assertThat(as(other.ma().token()).get(PATH + "/" + reference).status()).isEqualTo(404);
        refused(
                as(ZHAO).post(
                                PATH,
                                commission(house.id(), question()).replace("CLINICAL", "TRACE"),
                                "Idempotency-Key",
                                key()),
                "OUT_OF_SCOPE",
                "15(1)");
    }

    @Test
    void aCourtCommissionsByItsSystemAndAClerkForAnOrganisation() {
        House house = house();
        String court = TestTokens.partner("court-" + key(), "appraisals.commission");
        String body = commission(house.id(), question())
                .replace(
                        "\"complex\"",
                        "\"organ\": {\"kind\": \"ORGAN\", \"name\": \"海城市人民法院\", \"caseNumber\": \"(2026)辽0381民初1号\"},"
                                + " \"subject\": {\"name\": \"孙某\", \"identityNumber\": \"%s\"}, \"complex\""
                                        .formatted(somebody()));
        String reference = filed(court, body);
        post(house.ma().token(), reference, "/acceptance", null);
        put(house.ma().token(), reference, "/agreement", LETTER.formatted("1800"));
        post(court, reference, "/agreement/signature", null);
        assertThat(status(court, reference)).isEqualTo("AGREEMENT");
        assertThat(done(as(court).get(PATH + "?limit=200")).body()).contains(reference);

        String forIt = commission(house.id(), question())
                .replace(
                        "\"complex\"",
                        "\"client\": {\"organisation\": {\"name\": \"某镇政府\", \"creditCode\": \"11210381MB0000001X\"}},"
                                + " \"consent\": {\"scope\": \"代为委托\", \"givenAt\": \"2026-01-05T01:00:00Z\"},"
                                + " \"subject\": {\"name\": \"孙某\", \"identityNumber\": \"%s\"}, \"complex\""
                                        .formatted(somebody()));
        String filed = filed(CLERK, forIt);
        assertThat(seen(CLERK, filed).at("/client/kind/code").asString()).isEqualTo("INSTITUTION");
    }

    @Test
    void theClientRevokesAndTheInstitutionHasOtherGrounds() {
        House house = house();
        String reference = filed(ZHAO, commission(house.id(), question()));
        begun(house, ZHAO, reference);
        String revoked = "{\"ground\": \"CLIENT_REVOKED\", \"why\": \"已和解\"}";
        refused(tried(house.ma().token(), "POST", reference, "/termination", revoked), "NOT_YOUR_GROUND", "29(4)");
        refused(
                tried(ZHAO, "POST", reference, "/termination", "{\"ground\": \"FORCE_MAJEURE\", \"why\": \"疫情\"}"),
                "NOT_YOUR_GROUND",
                "29(5)");
        post(ZHAO, reference, "/termination", revoked);
        assertThat(seen(ZHAO, reference).at("/termination/article/number").asString())
                .isEqualTo("29(4)");
    }

    @Test
    void whatFollowsAnOpinionIsASupplementAReappraisalElsewhereAndTheCourt() {
        House house = house();
        House better = house("2101", "NATIONAL");
        House lesser = house("2109", "NONE");
        String reference = filed(ZHAO, commission(house.id(), question()));
        begun(house, ZHAO, reference);
        issued(house, reference);

        Answer supplement = done(as(ZHAO).post(
                        PATH + "/" + reference + "/supplements",
                        "{\"ground\": \"遗漏左腿\", \"question\": \"%s\", \"items\": [\"病历\"]}".formatted(question()),
                        "Idempotency-Key",
                        key()));
        String second = supplement.json().path("reference").asString();
        assertThat(seen(ZHAO, second).at("/earlier/reference").asString()).isEqualTo(reference);

        String again = "{\"ground\": \"有异议\", \"institution\": \"%s\"}";
        for (House wrong : List.of(house, lesser)) {
            refused(
                    as(ZHAO).post(
                                    PATH + "/" + reference + "/reappraisals",
                                    again.formatted(wrong.id()),
                                    "Idempotency-Key",
                                    key()),
                    "OTHER_INSTITUTION",
                    "32");
        }
        String third = done(as(ZHAO).post(
                                PATH + "/" + reference + "/reappraisals",
                                again.formatted(better.id()),
                                "Idempotency-Key",
                                key()))
                .json()
                .path("reference")
                .asString();
        post(better.ma().token(), third, "/acceptance", null);
        put(better.ma().token(), third, "/appraisers", team(better));

        post(
                house.ma().token(),
                reference,
                "/corrections",
                "{\"what\": \"第2页左误为右\", \"paper\": \"%s\"}"
                        .formatted(uploaded(house.ma().token(), "c.txt", "补正书")));
        assertThat(seen(ZHAO, reference).path("attachments").size()).isEqualTo(2);
        String summons =
                "{\"court\": \"海城市人民法院\", \"caseNumber\": \"1\", \"appraiser\": \"%s\", \"on\": \"2026-12-01\"}"
                        .formatted(house.ma().id());
        assertThat(tried(ZHAO, "POST", reference, "/testimonies", summons).status())
                .as("no party says what a court did")
                .isEqualTo(403);
        post(SUPERVISOR, reference, "/testimonies", summons);
        JsonNode paper = seen(ZHAO, reference).at("/opinion/paper");
        String check =
                PATH + "/opinions/" + reference + "?code=" + paper.path("code").asString();
        assertThat(as(null).get(check).json().path("worth").asString()).isEqualTo("CORRECTED");
        post(
                SUPERVISOR,
                reference,
                "/testimonies/answer",
                "{\"number\": 1, \"answer\": \"REFUSED\", \"words\": \"未到庭\"}");
        assertThat(as(null).get(check).json().path("worth").asString()).isEqualTo("UNUSABLE");
    }

    private JsonNode deadline(String reference, String kind) {
        return seen(ZHAO, reference)
                .path("deadlines")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
