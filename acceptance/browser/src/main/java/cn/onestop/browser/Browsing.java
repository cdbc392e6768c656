package cn.onestop.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code http://127.0.0.1:8080 [--operators URL] [--pictures FOLDER]}, in the project's own folder. */
public final class Browsing {
    private Browsing() {}

    public static void main(String[] args) {
        List<String> words = List.of(args);
        URI gateway = URI.create(words.getFirst());
        Findings findings = new Findings();
        new Addresses(gateway, Path.of(""), after(words, "--operators").map(URI::create), findings).open();
        try (Browser browser = new Browser(after(words, "--pictures").map(Path::of))) {
            new Pages(gateway, browser, findings).look();
            new ApiPage(gateway, browser, findings).use();
        }
        System.out.println();
        System.out.println(findings);
        System.exit(findings.none() ? 0 : 1);
    }

    private static Optional<String> after(List<String> words, String option) {
        int at = words.indexOf(option);
        return at >= 0 && at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
    }
}
