package cn.onestop.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.cases.entries.EntryStore;
import cn.onestop.cases.entries.Kept;
import cn.onestop.consultation.knowledge.adapter.yaml.ShippedKnowledge;
import cn.onestop.consultation.knowledge.application.TakingInShipped;
import cn.onestop.consultation.knowledge.domain.Entry;
import cn.onestop.testkit.Http;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KnowledgeIT extends ConsultationIT {
    private static final String KNOWLEDGE = "/api/knowledge";
    private static final String EDITOR = TestTokens.staff("P-editor", Role.SUPERVISOR, "21");

    @Autowired
    private TakingInShipped taking;

    @Autowired
    private ShippedKnowledge shipped;

    @Autowired
    private EntryStore<Entry> entries;

    private static String form(String title, String law, String article) {
        return """
            {"kind":"QA","field":"CONSUMER","title":"%s","answer":"先找商家，再打12315。",
             "citations":[{"law":"%s","article":"%s"}],"lines":["MEDIATION"],"keywords":["退货"]}""".formatted(title, law, article);
    }

    private List<String> found(String q) {
        return Http.at(port)
                .get(KNOWLEDGE + "?limit=5&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void anyoneFindsAnAnswerWithTheLawItRestsOn() {
        assertThat(found("老板拖着工钱不给")).contains("wage-report");
        Answer entry = Http.at(port).get(KNOWLEDGE + "/wage-report");
        assertThat(entry.status()).isEqualTo(200);
        assertThat(entry.json().at("/citations/0/article/law/zh").asString()).isNotEmpty();
        assertThat(entry.json().at("/citations/0/effective").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void anAgentIsSuggestedAnswersWhileTyping() {
        Answer suggested = as(AGENT).post("/api/consultations/desk/suggestions", "{\"text\":\"工地上摔断了腿\",\"limit\":3}");
        assertThat(suggested.json().path("items")).hasSize(3);
        assertThat(suggested.json().at("/items/0/articles/0/number").asString()).isNotEmpty();
    }

    @Test
    void whatASupervisorWritesIsFoundWithinASecondAndOnceForEachKey() {
        String word = "鹦鹉" + UUID.randomUUID().toString().substring(0, 8);
        String key = UUID.randomUUID().toString();
        String body = form(word + "不会说话能退吗", "消费者权益保护法", "25");
        Answer first = as(EDITOR).post(KNOWLEDGE, body, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(as(EDITOR).post(KNOWLEDGE, body, "Idempotency-Key", key).json())
                .isEqualTo(first.json());
        assertThat(as(EDITOR)
                        .post(KNOWLEDGE, form("另一条", "消费者权益保护法", "25"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
        String id = first.json().path("id").asString();
        await().atMost(Duration.ofSeconds(1)).until(() -> found(word).contains(id));

        String etag = Http.at(port).get(KNOWLEDGE + "/" + id).header("ETag");
        assertThat(as(EDITOR)
                        .put(KNOWLEDGE + "/" + id, form("蜥蜴能退吗", "消费者权益保护法", "25"), "If-Match", etag)
                        .status())
                .isEqualTo(200);
        assertThat(as(EDITOR)
                        .put(KNOWLEDGE + "/" + id, form("来晚了", "消费者权益保护法", "25"), "If-Match", etag)
                        .status())
                .isEqualTo(412);
        await().atMost(Duration.ofSeconds(1)).until(() -> found("蜥蜴能退吗").contains(id));
        assertThat(as(EDITOR)
                        .send("DELETE", KNOWLEDGE + "/" + id, null, "If-Match", "\"2\"")
                        .status())
                .isEqualTo(204);
        assertThat(found("蜥蜴能退吗")).doesNotContain(id);
        assertThat(Http.at(port).get(KNOWLEDGE + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void aCitysSupervisorDoesNotWriteTheProvincesKnowledge() {
        assertThat(as(SUPERVISOR)
                        .post(KNOWLEDGE, form("问", "消费者权益保护法", "25"), "Idempotency-Key", key())
                        .status())
                .isEqualTo(403);
        String etag = Http.at(port).get(KNOWLEDGE + "/wage-report").header("ETag");
        assertThat(as(SUPERVISOR)
                        .put(KNOWLEDGE + "/wage-report", form("改", "消费者权益保护法", "25"), "If-Match", etag)
                        .status())
                .isEqualTo(403);
        assertThat(as(SUPERVISOR)
                        .send("DELETE", KNOWLEDGE + "/wage-report", null, "If-Match", etag)
                        .status())
                .isEqualTo(403);
        assertThat(Http.at(port).get(KNOWLEDGE + "/wage-report").header("ETag")).isEqualTo(etag);
    }

    @Test
    void anArticleThatThereIsNotIsRefusedByItsField() {
        Answer refused = as(EDITOR)
                .post(KNOWLEDGE, form("没有这条", "消费者权益保护法", "999"), "Idempotency-Key", "k-" + UUID.randomUUID());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("/citations/0");
    }

    @Test
    void aRestartTakesNothingBackThatPeopleWrote() {
        String etag = Http.at(port).get(KNOWLEDGE + "/staged-crash").header("ETag");
        assertThat(as(EDITOR)
                        .put(KNOWLEDGE + "/staged-crash", form("碰瓷怎么办（本省）", "消费者权益保护法", "25"), "If-Match", etag)
                        .status())
                .isEqualTo(200);
        taking.takeIn();
        assertThat(Http.at(port)
                        .get(KNOWLEDGE + "/staged-crash")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("碰瓷怎么办（本省）");
    }

    @Test
    void aNewerShippedTextReplacesTheOlderShippedOne() {
        Kept<Entry> now = entries.find("appeal").orElseThrow();
        assertThat(entries.replace(
                        new Kept<>("appeal", now.version() + 1, now.entry(), null, "hash of an older text"),
                        now.version()))
                .isTrue();
        taking.takeIn();
        Kept<Entry> after = entries.find("appeal").orElseThrow();
        assertThat(after.version()).isEqualTo(now.version() + 2);
        assertThat(after.shipped())
                .isEqualTo(shipped.entries().stream()
                        .filter(text -> text.entry().id().equals("appeal"))
                        .findFirst()
                        .orElseThrow()
                        .hash());
    }

    @Test
    void whatAnotherInstanceWroteIsFoundHereWithinASecond() {
        Kept<Entry> now = entries.find("petition").orElseThrow();
        var entry = Objects.requireNonNull(now.entry());
        var rewritten = new Entry(
                entry.id(),
                entry.kind(),
                entry.field(),
                "海东青怎么反映问题",
                entry.answer(),
                entry.citations(),
                entry.lines(),
                entry.keywords());
        assertThat(entries.replace(new Kept<>("petition", now.version() + 1, rewritten, null, null), now.version()))
                .isTrue();
        entries.changed();
        await().atMost(Duration.ofSeconds(2)).until(() -> found("海东青").contains("petition"));
    }
}
