package cn.onestop.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Chromium without a window. */
final class Browser implements AutoCloseable {
    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium;
    private final Optional<Path> pictures;

    Browser(Optional<Path> pictures) {
        this.pictures = pictures;
        String where = System.getenv().getOrDefault("ONESTOP_CHROMIUM", "/usr/bin/chromium");
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(where))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Somebody new, with no cookies. */
    BrowserContext somebody(ColorScheme scheme, String language, int width) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setLocale(language)
                .setViewportSize(width, 800));
        context.setDefaultTimeout(20_000);
        return context;
    }

    void picture(Page page, String name) {
        pictures.ifPresent(folder -> page.screenshot(
                new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")).setFullPage(true)));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
