package cn.onestop.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every address that the READMEs, the documents, the terminal and the pages name is opened; links to files lead to files. */
final class Addresses {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern OPERATION = Pattern.compile("(?m)^  (/[^:]+):\\s*$");

    private final URI gateway;
    private final Path project;
    private final Optional<URI> operators;
    private final Findings findings;
    private final List<Pattern> operations;

    /** @param operators where an operator reads metrics; from outside nobody does */
    Addresses(URI gateway, Path project, Optional<URI> operators, Findings findings) {
        this.gateway = gateway;
        this.project = project;
        this.operators = operators;
        this.findings = findings;
        this.operations = contracts().stream()
                .flatMap(contract -> OPERATION.matcher(read(contract)).results())
                .map(path -> Pattern.compile(
                        Pattern.quote(path.group(1)).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + ".*"))
                .toList();
    }

    void open() {
        findings.chapter("Addresses that the READMEs and the documents name");
        int named = 0;
        for (Path text : texts()) {
            files(text);
            for (Named address : distinct(Named.inText(project.relativize(text).toString(), read(text)))) {
                judge(address);
                named++;
            }
        }
        findings.check(named > 10, named + " addresses were found in them", "the texts name more than that");

        findings.chapter("Addresses that the terminal names");
        List<Named> printed = new ArrayList<>();
        for (String command : List.of("help", "up --no-build", "status")) {
            printed.addAll(Named.inText("./onestop " + command, said(command)));
        }
        findings.check(!printed.isEmpty(), printed.size() + " addresses are printed", "./onestop up names none");
        distinct(printed).forEach(this::judge);

        findings.chapter("Addresses that the pages name");
        crawl();
    }

    private void judge(Named address) {
        String name = address.where() + ": " + address.method() + " " + address.path();
        if (address.path().startsWith("/actuator/prometheus")) {
            findings.check(status(address) >= 400, name + " is closed to the world", "it answers at the entrance");
            operators.ifPresent(port -> findings.check(
                    Web.open(port.resolve(address.path())).statusCode() == 200, name + " opens for operators", "it does not"));
        } else if (address.isInner()) {
            findings.check(isDocumented(address.path()), name + " is in the contracts", "no contract has it");
        } else if (address.isFilledInByTheReader()) {
            findings.check(isDocumented(address.path()), name + " is an operation", "no contract has it");
        } else if (address.path().startsWith("/api/")) {
            int status = status(address);
            findings.check(
                    isDocumented(address.path()) && status != 404 && status != 405 && status < 500,
                    name + " is an operation that answers",
                    "status " + status);
        } else {
            int status = status(address);
            findings.check(status == 200, name + " opens", "status " + status);
        }
    }

    private int status(Named address) {
        return Web.open(address.method(), gateway.resolve(address.path())).statusCode();
    }

    private boolean isDocumented(String path) {
        String filled = path.replaceAll("\\{[^}]+}|\\$[A-Z]+|[A-Z]+-…|…", "X").replace("**", "X");
        return operations.stream().anyMatch(operation -> operation.matcher(filled).matches());
    }

    private void files(Path text) {
        LINK.matcher(read(text)).results().map(link -> link.group(1)).distinct().forEach(link -> {
            if (!link.contains(":")) {
                Path file = text.resolveSibling(link);
                findings.check(Files.exists(file), text.getFileName() + " links to " + link, "there is no such file");
            }
        });
    }

    /** From the first page and the log-in, by every link, as far as it stays here and is a page. */
    private void crawl() {
        Map<String, String> seen = new LinkedHashMap<>();
        Queue<Named> open = new ArrayDeque<>(
                List.of(new Named("the address", "GET", "/"), new Named("the address", "GET", "/login")));
        while (!open.isEmpty()) {
            Named next = open.remove();
            if (seen.putIfAbsent(next.path(), next.where()) != null) {
                continue;
            }
            HttpResponse<String> answer = Web.open(gateway.resolve(next.path()));
            boolean form = answer.statusCode() == 405; // what a form is sent to
            findings.check(
                    answer.statusCode() == 200 || form,
                    next.where() + " leads to " + next.path(),
                    "status " + answer.statusCode());
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                open.addAll(Named.inPage(next.path(), answer.body()));
            }
        }
    }

    private List<Path> texts() {
        List<Path> texts = new ArrayList<>(List.of(project.resolve("README.md"), project.resolve("README.zh-CN.md")));
        texts.addAll(found("docs", ".md"));
        return texts;
    }

    private List<Path> contracts() {
        return found("contracts", ".yaml").stream()
                .filter(path -> !path.toString().contains("released"))
                .toList();
    }

    private List<Path> found(String folder, String ending) {
        try (Stream<Path> all = Files.walk(project.resolve(folder))) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String said(String command) {
        try {
            List<String> words = new ArrayList<>(List.of("./onestop"));
            words.addAll(List.of(command.split(" ")));
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Named> distinct(List<Named> all) {
        return new LinkedHashSet<>(all);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
