package cn.onestop.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every page of ours, light and dark, in both languages, on a small telephone: WCAG 2.2 AA by axe-core, nothing that sticks out, nothing blocked. */
final class Pages {
    private static final List<String> AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int SMALL = 360;

    private final URI gateway;
    private final Browser browser;
    private final Findings findings;

    Pages(URI gateway, Browser browser, Findings findings) {
        this.gateway = gateway;
        this.browser = browser;
        this.findings = findings;
    }

    void look() {
        findings.chapter("Pages, light and dark, in Chinese and English, 360 px wide");
        controls();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (String language : List.of("zh-CN", "en")) {
                try (BrowserContext somebody = browser.somebody(scheme, language, SMALL)) {
                    String look = scheme.name().toLowerCase(Locale.ROOT) + "-" + language;
                    List<String> blocked = new ArrayList<>();
                    Page page = somebody.newPage();
                    page.onConsoleMessage(said -> {
                        if (said.text().contains("Content Security Policy")) {
                            blocked.add(said.text());
                        }
                    });
                    through(page, look);
                    findings.check(blocked.isEmpty(), look + ": nothing of a page is blocked", blocked.toString());
                }
            }
        }
    }

    /** As somebody comes by: the first page, the log-in, a wrong password, a code, a wrong code, logged in, logged out. */
    private void through(Page page, String look) {
        page.navigate(at("/"));
        judge(page, "home-" + look);
        page.navigate(at("/login"));
        judge(page, "login-" + look);
        page.fill("form[action='/login'] input[name=username]", "nobody-of-this-name");
        page.fill("input[name=password]", "not the password");
        page.click("form[action='/login'] button");
        judge(page, "login-wrong-" + look);
        page.navigate(at("/login"));
        page.fill("form[action='/login/code'] input[name=username]", "nobody-of-this-name");
        page.click("form[action='/login/code'] button");
        judge(page, "code-" + look);
        page.fill("input[name=code]", "000000");
        page.click("form[action='/login/code/check'] button");
        judge(page, "code-wrong-" + look);
        page.navigate(at("/login"));
        page.fill("form[action='/login'] input[name=username]", "worker");
        page.fill("input[name=password]", "Trial-2026");
        page.click("form[action='/login'] button");
        judge(page, "logged-in-" + look);
        page.navigate(at("/logout"));
        judge(page, "log-out-" + look);
        page.navigate(at("/oauth2/authorize?response_type=code&client_id=no-such-website"));
        judge(page, "error-" + look);
    }

    private void judge(Page page, String name) {
        browser.picture(page, name);
        if (page.locator("h1").count() == 0) {
            return; // an answer for programs
        }
        List<Rule> faults = new AxeBuilder(page).withTags(AA).analyze().getViolations();
        findings.check(faults.isEmpty(), name + " is accessible (axe-core)", told(faults));
        Object sticksOut = page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        findings.check(Integer.valueOf(0).equals(sticksOut), name + " fits the screen", sticksOut + " px stick out");
    }

    /** A fault that was planted is found, else nothing here means anything. */
    private void controls() {
        try (BrowserContext somebody = browser.somebody(ColorScheme.DARK, "en", SMALL)) {
            Page page = somebody.newPage();
            page.setContent("<html lang=en><title>x</title><main><h1 style='color:#777;background:#666'>Planted</h1></main>");
            List<Rule> faults = new AxeBuilder(page).withTags(AA).analyze().getViolations();
            findings.check(
                    faults.stream().anyMatch(rule -> rule.getId().equals("color-contrast")),
                    "a planted contrast fault is found",
                    told(faults));
        }
    }

    private static String told(List<Rule> faults) {
        return faults.stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> Map.entry(rule.getId(), node.getHtml() + " " + node.getFailureSummary())))
                .toList()
                .toString();
    }

    private String at(String path) {
        return gateway.resolve(path).toString();
    }
}
