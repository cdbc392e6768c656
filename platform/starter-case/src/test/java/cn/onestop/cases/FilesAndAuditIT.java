package cn.onestop.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.onestop.cases.attachments.Attachments;
import cn.onestop.cases.audit.AccessRecords;
import cn.onestop.cases.parcels.Parcel;
import cn.onestop.web.Purpose;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class FilesAndAuditIT extends ParcelsIT {
    @Autowired
    MockMvc http;

    @Autowired
    Attachments attachments;

    @Autowired
    AccessRecords accesses;

    @BeforeEach
    void empty() {
        for (String name : List.of("attachments", "access_records", "access_chains")) {
            database().getCollection(name).deleteMany(new Document());
        }
    }

    @Test
    void aFileGoesUpAsItIsAndComesDownAsADownloadThatNoBrowserInterprets() throws Exception {
        byte[] file = pdf(2_500_000);
        String kept = http.perform(upload(file, MediaType.APPLICATION_OCTET_STREAM, "劳动合同.pdf"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.type").value("application/pdf"))
                .andExpect(jsonPath("$.size").value(file.length))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(kept, "$.id");
        String parcel = registered().value().reference().toString();
        http.perform(get("/api/parcels/{reference}/attachments/{id}", parcel, id)
                        .with(caller()))
                .andExpect(status().isNotFound());

        attachments.claim("operator", List.of(id), parcel, "/attachments");
        attachments.bind(List.of(id), parcel);
        http.perform(get("/api/parcels/{reference}/attachments/{id}", parcel, id)
                        .with(caller()))
                .andExpect(status().isOk())
                .andExpect(content().bytes(file))
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string(
                                "Content-Disposition",
                                allOf(
                                        startsWith("attachment;"),
                                        containsString("filename*=UTF-8''%E5%8A%B3%E5%8A%A8%E5%90%88%E5%90%8C.pdf"))));
    }

    @Test
    void whatIsNoFileOrNotAllowedIsAProblemThatSaysWhatToDo() throws Exception {
        http.perform(upload(pdf(500), MediaType.APPLICATION_PDF, "a.pdf"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.errors[0].field").value("Content-Type"));
        http.perform(upload(pdf(500), MediaType.MULTIPART_FORM_DATA, "a.pdf"))
                .andExpect(status().isUnsupportedMediaType());
        http.perform(upload(
                        "<html></html>".getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_OCTET_STREAM, "a.pdf"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.errors[0].field").value("body"));
        http.perform(upload(pdf(21 * 1024 * 1024), MediaType.APPLICATION_OCTET_STREAM, "a.pdf"))
                .andExpect(status().isContentTooLarge());
        http.perform(upload(pdf(500), MediaType.APPLICATION_OCTET_STREAM, "../.."))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("name"));
        http.perform(post("/api/parcels/attachments?name=a.pdf")
                        .with(caller())
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(pdf(500)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"));
        assertThat(database().getCollection("attachments").countDocuments()).isZero();
    }

    @Test
    void anAuditorFindsWhatWasChangedInAHistoryAndInTheAccessRecords() throws Exception {
        Stored<Parcel> first = registered();
        Stored<Parcel> second = registered();
        String reference = first.value().reference().toString();
        accesses.staffReads(CLERK, false, reference, Optional.of(new Purpose("督查")), "GET");
        assertThat(broken()).isEmpty();

        cases().updateOne(
                        new Document("_id", second.value().reference().toString()),
                        new Document("$set", new Document("history.0.by", "somebody else")));
        database()
                .getCollection("access_records")
                .updateOne(new Document("case", reference), new Document("$set", new Document("purpose", "")));
        assertThat(broken())
                .hasSize(2)
                .anySatisfy(one ->
                        assertThat(one).isEqualTo(second.value().reference().toString()));

        http.perform(get("/internal/audit/verify").with(caller())).andExpect(status().isForbidden());
        http.perform(get("/internal/audit/verify?after=forged").with(InboxIT.as("audit.verify")))
                .andExpect(status().isBadRequest());
    }

    private List<String> broken() throws Exception {
        List<String> broken = new ArrayList<>();
        String after = null;
        do {
            MockHttpServletRequestBuilder request =
                    get("/internal/audit/verify").queryParam("limit", "1").with(InboxIT.as("audit.verify"));
            String part = http.perform(after == null ? request : request.queryParam("after", after))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            broken.addAll(JsonPath.<List<String>>read(part, "$.broken[*].chain"));
            List<String> next = JsonPath.read(part, "$..next");
            after = next.isEmpty() ? null : next.getFirst();
        } while (after != null);
        return broken;
    }

    private static MockHttpServletRequestBuilder upload(byte[] file, MediaType type, String name) {
        return post("/api/parcels/attachments")
                .queryParam("name", name)
                .with(caller())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(type)
                .content(file);
    }

    private static RequestPostProcessor caller() {
        return InboxIT.as("parcels");
    }

    private static byte[] pdf(int size) {
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(head, size);
    }
}
