package cn.onestop.stack.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample accounts that identity-service brings in the trial, read from its own file, for the person who wants to log in. */
record Accounts(List<Account> all) {
    private static final Pattern FIELD = Pattern.compile("^\\s*(?:- )?(login|password|title):\\s*(.*)$");
    private static final Pattern TITLE = Pattern.compile("zh:\\s*([^,}]+?)\\s*,\\s*en:\\s*\"?([^\"}]+)\"?");

    record Account(String login, String password, String title) {}

    static Accounts read(Layout layout) {
        Path file = layout.root().resolve("identity-service/src/main/resources/trial-accounts.yml");
        try {
            return Files.exists(file) ? parse(Files.readAllLines(file)) : new Accounts(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Accounts parse(List<String> lines) {
        List<Account> accounts = new ArrayList<>();
        String login = "";
        String password = "";
        for (String line : lines) {
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) {
                continue;
            }
            String value = field.group(2).trim();
            switch (field.group(1)) {
                case "login" -> login = value;
                case "password" -> password = value;
                default -> accounts.add(new Account(login, password, title(value)));
            }
        }
        return new Accounts(accounts);
    }

    private static String title(String value) {
        Matcher title = TITLE.matcher(value);
        return title.find() ? title.group(2).trim() + "  " + title.group(1) : value;
    }

    void print(Terminal terminal) {
        for (Account account : all) {
            terminal.line(String.format("  %-16s %-12s %s", account.login(), account.password(), account.title()));
        }
    }
}
