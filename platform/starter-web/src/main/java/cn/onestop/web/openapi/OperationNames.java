package cn.onestop.web.openapi;

import java.util.Locale;
import org.springframework.web.method.HandlerMethod;

/**
 * One name for one operation over all services' documents, as a generated client calls it: {@code mediationFile},
 * {@code mediationAttachmentsUpload}: the service, the controller unless it is named like the service, the method.
 */
final class OperationNames {
    private final String service;

    OperationNames(String service) {
        this.service = camel(service.replaceFirst("-service$", ""));
    }

    String of(HandlerMethod handler) {
        String controller = handler.getBeanType().getSimpleName().replaceFirst("(Controller|Api)$", "");
        String part =
                controller.toLowerCase(Locale.ROOT).startsWith(service.toLowerCase(Locale.ROOT)) ? "" : controller;
        return service + part + upper(handler.getMethod().getName());
    }

    private static String camel(String words) {
        StringBuilder camel = new StringBuilder();
        for (String word : words.split("-", -1)) {
            camel.append(camel.isEmpty() ? word : upper(word));
        }
        return camel.toString();
    }

    private static String upper(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
