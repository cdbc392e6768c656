package cn.onestop.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The page of the APIs: opened, logged in on, and an operation tried. */
final class ApiPage {
    private static final String OVERVIEW = "/api/one-stop/overview";

    private final URI gateway;
    private final Browser browser;
    private final Findings findings;

    ApiPage(URI gateway, Browser browser, Findings findings) {
        this.gateway = gateway;
        this.browser = browser;
        this.findings = findings;
    }

    void use() {
        findings.chapter("The page of the APIs, with a log-in");
        List<String> blocked = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        try (BrowserContext developer = browser.somebody(ColorScheme.LIGHT, "en", 1200)) {
            developer.onRequest(request -> {
                if (!request.url().startsWith(gateway.toString()) && !request.url().startsWith("data:")) {
                    elsewhere.add(request.url());
                }
            });
            developer.onConsoleMessage(said -> {
                if (said.text().contains("Content Security Policy")) {
                    blocked.add(said.text());
                }
            });
            Page page = developer.newPage();
            page.navigate(gateway.resolve("/swagger-ui.html").toString());
            page.waitForSelector(".opblock");
            browser.picture(page, "api");
            findings.check(
                    page.locator(".opblock").count() >= 3, "/swagger-ui.html shows the one-stop's operations", "it doesn't");
            logIn(page);
            findings.check(tried(page) == 200, "an operation tried there answers 200 to who is logged in", "it doesn't");
            browser.picture(page, "api-tried");
            for (String service : services(page)) {
                page.selectOption("#select", service);
                page.waitForFunction(
                        "name => document.querySelector('.info .title')?.innerText.includes(name)",
                        service.substring(service.lastIndexOf('/') + 1).replace("api-docs", "gateway"));
                findings.check(page.locator(".errors-wrapper").count() == 0, service + " is shown", "with errors");
            }
        }
        findings.check(blocked.isEmpty(), "its policy blocks nothing that it needs", blocked.toString());
        findings.check(elsewhere.isEmpty(), "it asks no other server for anything", elsewhere.toString());
    }

    private static List<String> services(Page page) {
        return page.locator("#select option").all().stream()
                .map(option -> String.valueOf(option.getAttribute("value")))
                .toList();
    }

    private void logIn(Page page) {
        page.click("button.authorize");
        Locator login = page.locator(".auth-container", new Page.LocatorOptions().setHasText("authorizationCode"));
        for (Locator scope : login.locator(".scopes input[type=checkbox]").all()) {
            if (!scope.isChecked()) {
                login.locator("label[for='" + scope.getAttribute("id") + "']").first().click();
            }
        }
        Page popup = page.waitForPopup(() -> login.locator("button.authorize").click());
        popup.waitForSelector("input[name=password]");
        browser.picture(popup, "api-login");
        popup.fill("form[action='/login'] input[name=username]", "worker");
        popup.fill("input[name=password]", "Trial-2026");
        popup.click("form[action='/login'] button");
        login.locator("button", new Locator.LocatorOptions().setHasText("Logout")).waitFor();
        findings.check(true, "the log-in on it is a website's: code and PKCE", "");
        page.click(".close-modal");
    }

    private int tried(Page page) {
        Locator operation = page.locator(".opblock", new Page.LocatorOptions().setHasText(OVERVIEW));
        operation.locator(".opblock-summary-control").click();
        operation.locator("button.try-out__btn").click();
        Response answer = page.waitForResponse(
                response -> response.url().contains(OVERVIEW),
                () -> operation.locator("button.execute").click());
        operation.locator(".live-responses-table").waitFor();
        return answer.status();
    }
}
