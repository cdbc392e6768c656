package example.partner;

import example.partner.consultation.api.ConsultationsApi;
import example.partner.consultation.model.ContactInput;
import example.partner.gateway.api.OneStopApi;
import example.partner.gateway.model.CaseOfMatter;
import example.partner.gateway.model.OneStopForm;
import example.partner.gateway.model.Person;
import example.partner.gateway.model.Who;
import example.partner.mediation.api.AttachmentsApi;
import example.partner.mediation.api.MediationsApi;
import example.partner.mediation.model.AttachmentsInput;
import example.partner.mediation.model.MediationView;
import example.partner.mediation.model.PartyView;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A citizen's program: files a case through the one-stop and another with the line itself, uploads a file, reads the matter. */
public final class Client {
    private static final String GATEWAY = System.getenv().getOrDefault("ONESTOP_GATEWAY", "http://127.0.0.1:8080");
    private static final String TOKEN = System.getenv().getOrDefault("ONESTOP_TOKEN", "");
    private static final Consumer<HttpRequest.Builder> BEARER =
            request -> request.setHeader("Authorization", "Bearer " + TOKEN);
    private static final String VILLAGE = "210381104205";

    private final OneStopApi oneStop = new OneStopApi(gateway());
    private final MediationsApi mediations = new MediationsApi(mediation());
    private final AttachmentsApi attachments = new AttachmentsApi(mediation());
    private final ConsultationsApi consultations = new ConsultationsApi(consultation());

    public static void main(String[] args) throws Exception {
        new Client().run();
    }

    private void run() throws Exception {
        var asked = oneStop.gatewayOneStopOpen(key(), new OneStopForm().answers(List.of()), null);
        holds(
                asked.getReference() == null && asked.getAsking().getId().equals("where"),
                "the triage asks, typed, with what may be null");

        var opened = oneStop.gatewayOneStopOpen(key(), form(), null);
        String reference = opened.getReference();
        holds(
                reference != null && opened.getStatus() != null,
                "a case through the one-stop: " + reference + ", "
                        + opened.getStatus().getTitle().getEn());

        Path paper = Files.createTempFile("wall", ".pdf");
        Files.writeString(
                paper, "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n", StandardCharsets.US_ASCII);
        var file = attachments.mediationAttachmentsUpload("wall.pdf", key(), paper.toFile(), null);
        holds(file.getSize() == Files.size(paper), "a file of " + file.getSize() + " bytes, " + file.getType());
        Files.delete(paper);

        var read = mediations.mediationGetWithHttpInfo(reference, null, null);
        MediationView seen = read.getData();
        String etag = read.getHeaders().get("etag").get(0);
        holds(
                seen.getAgreement() == null && !seen.getClosed(),
                "the case itself, version " + etag + ", with no agreement yet");
        String applicant = seen.getParties().stream()
                .filter(party -> party.getRole() == PartyView.RoleEnum.APPLICANT)
                .map(PartyView::getKey)
                .findFirst()
                .orElseThrow();
        MediationView attached = attachments.mediationAttachmentsAttach(
                reference,
                etag,
                new AttachmentsInput().party(applicant).attachments(List.of(file.getId())),
                key(),
                null);
        holds(attached.getAttachments().contains(file.getId()), "the file belongs to the case");

        var question = consultations.consultationFile(
                key(),
                new ContactInput()
                        .channel(ContactInput.ChannelEnum.WEBSITE)
                        .area(VILLAGE)
                        .topic(ContactInput.TopicEnum.NEIGHBOUR)
                        .question("围墙堵路，应当找谁？"),
                null);
        holds(
                question.getReference() != null && question.getUrgency() == null,
                "a case with the line itself: " + question.getReference());

        holds(inMatter(opened.getMatter(), reference), "the matter " + opened.getMatter() + " with its case");
    }

    /** The register learns of a case by its event. */
    private boolean inMatter(String matter, String reference) throws Exception {
        for (int tries = 0; tries < 60; tries++) {
            try {
                List<CaseOfMatter> cases =
                        oneStop.gatewayOneStopMatter(matter, null).getMatter().getCases();
                if (cases.stream().anyMatch(each -> each.getReference().equals(reference))) {
                    return true;
                }
            } catch (example.partner.gateway.ApiException e) {
                if (e.getCode() != 404) {
                    throw e;
                }
            }
            Thread.sleep(250);
        }
        return false;
    }

    private static OneStopForm form() {
        return new OneStopForm()
                .line(OneStopForm.LineEnum.MEDIATION)
                .kind("NEIGHBOUR")
                .area(VILLAGE)
                .request("请邻居拆除堵住通道的围墙")
                .narrative("邻居把我家出门的路砌墙堵上了。")
                .respondents(
                        List.of(new Who().person(new Person().name("钱广发（样例）").identityNumber("210381197503074518"))));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void holds(boolean held, String what) {
        if (!held) {
            throw new IllegalStateException("does not hold: " + what);
        }
        System.out.println("✓ java: " + what);
    }

    private static example.partner.gateway.ApiClient gateway() {
        var client = new example.partner.gateway.ApiClient();
        client.updateBaseUri(GATEWAY);
        return client.setRequestInterceptor(BEARER);
    }

    private static example.partner.mediation.ApiClient mediation() {
        var client = new example.partner.mediation.ApiClient();
        client.updateBaseUri(GATEWAY);
        return client.setRequestInterceptor(BEARER);
    }

    private static example.partner.consultation.ApiClient consultation() {
        var client = new example.partner.consultation.ApiClient();
        client.updateBaseUri(GATEWAY);
        return client.setRequestInterceptor(BEARER);
    }
}
