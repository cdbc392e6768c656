package cn.onestop.gateway.onestop;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Text;
import cn.onestop.web.FieldProblem;
import cn.onestop.web.Problem;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Opens a case on the line that the form names, or that the triage does, with the caller's own token and key. */
@Component
class OpeningRequests {
    private final Backstage backstage;
    private final Triage triage;
    private final Lines lines;
    private final Map<Line, LineForm> forms;
    private final JsonMapper json;

    OpeningRequests(Backstage backstage, Triage triage, Lines lines, List<LineForm> forms, JsonMapper json) {
        this.json = json;
        this.backstage = backstage;
        this.triage = triage;
        this.lines = lines;
        this.forms = forms.stream().collect(Collectors.toMap(LineForm::line, Function.identity()));
    }

    /** The line's own answer, be it a case or the problem with the form; without a line, the next question until one is clear. */
    Backstage.Answer open(OneStopForm form, HttpHeaders headers) {
        Line line = form.line();
        if (line == null) {
            return openWhereTriageLeads(form, headers);
        }
        requireHere(line);
        return file(
                Filing.of(form, line, form.kind()).orElseThrow(() -> incomplete(Filing.missing(form, form.kind()))),
                headers);
    }

    /**
     * 200 with the next question; 200 with the outcome where nothing can be opened here, or where something is still needed; else
     * the case, with the reason why there.
     */
    private Backstage.Answer openWhereTriageLeads(OneStopForm form, HttpHeaders headers) {
        Backstage.Answer walked = triage.walk(form, headers);
        JsonNode walk = walked.body();
        Line line = Triage.opens(walk).filter(this::isHere).orElse(null);
        if (!walked.status().is2xxSuccessful() || line == null) {
            return walked;
        }
        String kind = form.kind() != null ? form.kind() : Triage.kind(walk);
        OneStopForm located = form.in(Triage.area(form, walk));
        List<FieldProblem> needed = new ArrayList<>(Filing.missing(located, kind));
        needed.addAll(requireHere(line).alsoNeeded(located));
        return Filing.of(located, line, kind)
                .filter(filing -> needed.isEmpty())
                .map(filing -> withReason(file(filing, headers), walk.path("outcome")))
                .orElseGet(() -> with(walked, "needed", needed));
    }

    private Backstage.Answer file(Filing filing, HttpHeaders headers) {
        Line line = filing.line();
        try {
            return backstage.call(
                    line.serviceName(),
                    HttpMethod.POST,
                    lines.pathOf(line).orElseThrow(() -> notHere(line)),
                    headers,
                    requireHere(line).fill(filing));
        } catch (ProblemException away) {
            throw new ProblemException(new Problem(
                    away.problem().slug(),
                    away.problem().status(),
                    new Text(
                            line.title().zh() + "服务暂时没有回应，申请可能已经收到。请稍后用同一 Idempotency-Key 再次提交，不会重复。",
                            line.title().en()
                                    + " did not answer; the request may have arrived. Send the same again with the same Idempotency-Key: it takes effect once."),
                    List.of(),
                    null,
                    away.problem().retryAfter()));
        }
    }

    /** Why there: what the triage says goes with the case that was opened. */
    private Backstage.Answer withReason(Backstage.Answer opened, JsonNode outcome) {
        return opened.status().is2xxSuccessful() ? with(opened, "triage", outcome) : opened;
    }

    private Backstage.Answer with(Backstage.Answer answer, String field, Object more) {
        if (answer.body() instanceof ObjectNode body) {
            body.set(field, json.valueToTree(more));
        }
        return answer;
    }

    private boolean isHere(Line line) {
        return forms.containsKey(line) && lines.pathOf(line).isPresent();
    }

    private LineForm requireHere(Line line) {
        LineForm form = forms.get(line);
        if (form == null || lines.pathOf(line).isEmpty()) {
            throw notHere(line);
        }
        return form;
    }

    private static ProblemException incomplete(List<FieldProblem> missing) {
        return new ProblemException(new Problem(
                "invalid",
                HttpStatus.BAD_REQUEST,
                new Text("请求内容有误。", "Some of the input is wrong."),
                missing,
                null,
                null));
    }

    private RuntimeException notHere(Line line) {
        String here =
                lines.all().stream().filter(forms::containsKey).map(Line::name).collect(Collectors.joining(", "));
        return Problems.invalid(
                "/line",
                new Text(
                        line.title().zh() + "尚未接入；可选：" + here,
                        line.title().en() + " is not connected yet; there are: " + here));
    }
}
