package cn.onestop.gateway.onestop;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Text;
import cn.onestop.web.Problem;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Problems;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Opens a case on the line that the form names, with the caller's own token and key. */
@Component
class OpeningRequests {
    private final Backstage backstage;
    private final Lines lines;
    private final Map<Line, LineForm> forms;

    OpeningRequests(Backstage backstage, Lines lines, List<LineForm> forms) {
        this.backstage = backstage;
        this.lines = lines;
        this.forms = forms.stream().collect(Collectors.toMap(LineForm::line, Function.identity()));
    }

    /** The line's own answer, be it a case or the problem with the form. */
    Backstage.Answer open(OneStopForm form, HttpHeaders headers) {
        String path = lines.pathOf(form.line()).orElseThrow(() -> notHere(form.line()));
        LineForm lineForm = forms.get(form.line());
        if (lineForm == null) {
            throw notHere(form.line());
        }
        try {
            return backstage.call(form.line().serviceName(), HttpMethod.POST, path, headers, lineForm.fill(form));
        } catch (ProblemException away) {
            throw new ProblemException(new Problem(
                    away.problem().slug(),
                    away.problem().status(),
                    new Text(
                            form.line().title().zh() + "服务暂时没有回应，申请可能已经收到。请稍后用同一 Idempotency-Key 再次提交，不会重复。",
                            form.line().title().en()
                                    + " did not answer; the request may have arrived. Send the same again with the same Idempotency-Key: it takes effect once."),
                    List.of(),
                    null,
                    away.problem().retryAfter()));
        }
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
