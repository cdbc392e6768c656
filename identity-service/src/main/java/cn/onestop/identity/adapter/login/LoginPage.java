package cn.onestop.identity.adapter.login;

import cn.onestop.kernel.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** The log-in page: one column, large type, no script, nothing from elsewhere. */
final class LoginPage {
    private static final Text PASSWORD = new Text("公共法律服务 · 设置密码", "Public legal services · set a password");
    private static final Text TITLE = new Text("公共法律服务 · 登录", "Public legal services · log in");

    private final Locale locale;
    private final CsrfToken csrf;
    private final String next;

    /** @param next where the log-in leads to */
    LoginPage(Locale locale, CsrfToken csrf, String next) {
        this.locale = locale;
        this.csrf = csrf;
        this.next = next;
    }

    /** Name and password, and below it the way by code. */
    String ask(String name, @Nullable Text message) {
        return page(
                TITLE,
                message(message)
                        + form(
                                "/login",
                                input("username", "text", "username", text("登录名或手机号", "User name or phone"), name)
                                        + input("password", "password", "current-password", text("密码", "Password"), ""),
                                text("登录", "Log in"))
                        + "<hr><h2>" + text("没有密码？用短信验证码", "No password? Use a code") + "</h2>"
                        + form(
                                "/login/code",
                                input("username", "text", "username", text("登录名或手机号", "User name or phone"), name),
                                text("获取验证码", "Send me a code"))
                        + "<p>" + link("/login/password", text("首次登录或忘记密码", "First log-in or forgotten password"))
                        + "</p>");
    }

    /** Where the code is typed in. */
    String askCode(String name, @Nullable Text message) {
        return page(
                TITLE,
                message(message)
                        + form("/login/code/check", hidden("username", name) + code(), text("登录", "Log in"))
                        + back());
    }

    /** Whose password is to be set: the first one, or another one in the place of a forgotten one. */
    String askWhosePassword(String name, @Nullable Text message) {
        return page(
                PASSWORD,
                message(message)
                        + form(
                                "/login/password/code",
                                input("username", "text", "username", text("登录名或手机号", "User name or phone"), name),
                                text("获取验证码", "Send me a code"))
                        + back());
    }

    /** The code that was sent, and the new password. */
    String askNewPassword(String name, @Nullable Text message) {
        return page(
                PASSWORD,
                message(message)
                        + form(
                                "/login/password",
                                hidden("username", name) + code() + newPassword(),
                                text("设置密码", "Set the password"))
                        + back());
    }

    /** The password that somebody else chose, and one of the holder's own. */
    String askOwnPassword(String name, @Nullable Text message) {
        return page(
                PASSWORD,
                message(message)
                        + "<p>"
                        + text("此密码由他人设定，请先换成自己的密码。", "Somebody else chose this password: choose your own first.")
                        + "</p>"
                        + form(
                                "/login/password/own",
                                hidden("username", name)
                                        + input(
                                                "given",
                                                "password",
                                                "current-password",
                                                text("现在的密码", "Present password"),
                                                "")
                                        + newPassword(),
                                text("更换并登录", "Change it and log in"))
                        + back());
    }

    private String code() {
        return input("code", "text", "one-time-code", text("六位验证码", "Code of six digits"), "");
    }

    private String newPassword() {
        return input(
                "password", "password", "new-password", text("新密码（至少8个字符）", "New password (8 characters or more)"), "");
    }

    /** A page that only says something. */
    String say(Text message) {
        return page(TITLE, message(message));
    }

    /** Whether the person wants to log out. */
    String askLogout() {
        return page(
                new Text("退出登录", "Log out"),
                "<p>"
                        + text("您将在所有设备上退出登录。", "You will be logged out on all your devices.")
                        + "</p>" + form("/logout", "", text("退出登录", "Log out")));
    }

    /** Whether a third party's website may know who the user is. */
    String askConsent(String clientId, Text client, Iterable<String> scopes, String state) {
        StringBuilder fields = new StringBuilder(hidden("client_id", clientId)).append(hidden("state", state));
        for (String scope : scopes) {
            fields.append("<label class=\"tick\"><input type=\"checkbox\" name=\"scope\" checked value=\"")
                    .append(HtmlUtils.htmlEscape(scope))
                    .append("\"> ")
                    .append(HtmlUtils.htmlEscape(scope))
                    .append("</label>");
        }
        return page(
                new Text("授权", "Permission"),
                "<p>" + HtmlUtils.htmlEscape(client.in(locale)) + " "
                        + text("请求以您的身份使用以下权限：", "asks to act for you with:") + "</p>"
                        + form("/oauth2/authorize", fields.toString(), text("同意", "Allow"))
                        + form(
                                "/oauth2/authorize",
                                hidden("client_id", clientId) + hidden("state", state),
                                text("不同意", "Don't allow")));
    }

    private String page(Text title, String body) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/login/style.css">
                </head>
                <body><main>
                <h1>%s</h1>
                %s
                </main></body>
                </html>
                """.formatted(
                        locale.getLanguage().equals("en") ? "en" : "zh-CN", title.in(locale), title.in(locale), body);
    }

    private String back() {
        return "<p>" + link("/login", text("返回", "Back")) + "</p>";
    }

    /** Wherever it leads, where the log-in is to lead is not lost. */
    private String link(String path, String label) {
        return "<a href=\"" + path + "?continue=" + HtmlUtils.htmlEscape(Urls.encode(next)) + "\">" + label + "</a>";
    }

    private String form(String action, String fields, String button) {
        return "<form method=\"post\" action=\"" + action + "\">" + hidden(csrf.getParameterName(), csrf.getToken())
                + hidden("continue", next) + fields + "<button type=\"submit\">" + button + "</button></form>";
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + HtmlUtils.htmlEscape(value) + "\">";
    }

    private static String input(String name, String type, String autocomplete, String label, String value) {
        return "<label>" + label + "<input name=\"" + name + "\" type=\"" + type + "\" autocomplete=\"" + autocomplete
                + "\" value=\"" + HtmlUtils.htmlEscape(value) + "\" required></label>";
    }

    private String message(@Nullable Text message) {
        return message == null
                ? ""
                : "<p role=\"alert\" class=\"message\">" + HtmlUtils.htmlEscape(message.in(locale)) + "</p>";
    }

    private String text(String zh, String en) {
        return new Text(zh, en).in(locale);
    }
}
