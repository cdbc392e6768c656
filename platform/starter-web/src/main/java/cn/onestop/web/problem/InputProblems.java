package cn.onestop.web.problem;

import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Text;
import cn.onestop.web.FieldProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.accept.InvalidApiVersionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Names the part of the input that is wrong. */
final class InputProblems {
    private static final Text MISSING = new Text("缺少", "is missing");

    private final ValidationTexts texts;

    InputProblems(ValidationTexts texts) {
        this.texts = texts;
    }

    /** What the framework found wrong with the input; empty when the exception isn't about input. */
    List<FieldProblem> of(Throwable thrown) {
        return switch (thrown) {
            case MethodArgumentNotValidException e -> ofBinding(e.getBindingResult(), true);
            case BindException e -> ofBinding(e.getBindingResult(), false);
            case HandlerMethodValidationException e -> ofMethod(e);
            case ConstraintViolationException e ->
                e.getConstraintViolations().stream()
                        .map(violation -> new FieldProblem(
                                lastOf(violation.getPropertyPath().toString()), texts.of(violation)))
                        .toList();
            case MissingServletRequestParameterException e -> one(e.getParameterName(), MISSING);
            case MissingServletRequestPartException e -> one(e.getRequestPartName(), MISSING);
            case MissingRequestHeaderException e -> one(e.getHeaderName(), MISSING);
            case MissingRequestCookieException e -> one(e.getCookieName(), MISSING);
            case MissingPathVariableException e -> List.of();
            case MethodArgumentTypeMismatchException e -> one(e.getName(), mismatch(e));
            case TypeMismatchException e -> one(String.valueOf(e.getPropertyName()), mismatch(e));
            case InvalidApiVersionException e ->
                one("API-Version", new Text("没有这个版本", "is not a version that is served"));
            default -> List.of();
        };
    }

    /** What is wrong with a JSON body. */
    List<FieldProblem> ofBody(HttpMessageNotReadableException e) {
        if (!(e.getCause() instanceof JacksonException cause)) {
            return one("body", e.getCause() == null ? MISSING : new Text("无法读取", "can't be read"));
        }
        String field = pointer(cause);
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> one(field, new Text("没有这个字段", "is not a known field"));
            case InvalidFormatException wrong -> one(field, expected(wrong.getTargetType(), wrong.getCause()));
            case MismatchedInputException wrong -> one(field, expected(wrong.getTargetType(), wrong.getCause()));
            default ->
                one(
                        field,
                        cause.getPath().isEmpty()
                                ? new Text("不是合法的 JSON", "is not well-formed JSON")
                                : expected(null, cause.getCause()));
        };
    }

    private List<FieldProblem> ofMethod(HandlerMethodValidationException e) {
        List<FieldProblem> all = new ArrayList<>();
        for (ParameterValidationResult result : e.getParameterValidationResults()) {
            if (result instanceof ParameterErrors errors) {
                errors.getAllErrors().forEach(error -> all.add(of(error, true)));
            } else {
                String name = String.valueOf(result.getMethodParameter().getParameterName());
                for (MessageSourceResolvable error : result.getResolvableErrors()) {
                    all.add(new FieldProblem(
                            name,
                            texts.of(result.unwrap(error, ConstraintViolation.class), error.getDefaultMessage())));
                }
            }
        }
        e.getCrossParameterValidationResults()
                .forEach(error -> all.add(new FieldProblem("parameters", texts.of(null, error.getDefaultMessage()))));
        return all;
    }

    private List<FieldProblem> ofBinding(BindingResult result, boolean body) {
        return result.getAllErrors().stream().map(error -> of(error, body)).toList();
    }

    private FieldProblem of(ObjectError error, boolean body) {
        ConstraintViolation<?> violation =
                error.contains(ConstraintViolation.class) ? error.unwrap(ConstraintViolation.class) : null;
        String field =
                error instanceof FieldError named ? (body ? pointer(named.getField()) : named.getField()) : "body";
        if (violation == null && error instanceof FieldError named && named.isBindingFailure()) {
            return new FieldProblem(field, new Text("类型或格式不对", "has the wrong type or form"));
        }
        return new FieldProblem(field, texts.of(violation, error.getDefaultMessage()));
    }

    private static Text mismatch(TypeMismatchException e) {
        return expected(e.getRequiredType(), e.getMostSpecificCause());
    }

    private static Text expected(@Nullable Class<?> type, @Nullable Throwable cause) {
        for (Throwable c = cause; c != null; c = c.getCause()) {
            if (c instanceof Reference.InvalidReference || c instanceof UnacceptableValue) {
                return c instanceof UnacceptableValue why
                        ? why.reason()
                        : new Text("不是有效编号：" + c.getMessage(), String.valueOf(c.getMessage()));
            }
        }
        if (type != null && type.isEnum()) {
            String names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return new Text("应为以下之一：" + names, "must be one of " + names);
        }
        String kind = type == null ? "" : " (" + TypeNames.of(type) + ")";
        return new Text("类型或取值不对" + kind, "has the wrong type or value" + kind);
    }

    private static String pointer(JacksonException e) {
        String path = e.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : escape(step.getPropertyName())))
                .collect(Collectors.joining());
        return path.isEmpty() ? "body" : path;
    }

    /** {@code parties[0].name} as {@code /parties/0/name}. */
    private static String pointer(String path) {
        return "/" + path.replace("[", ".").replace("]", "").replace('.', '/');
    }

    private static String escape(String name) {
        String bounded = name.length() > 100 ? name.substring(0, 100) : name;
        return bounded.replace("~", "~0").replace("/", "~1");
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static List<FieldProblem> one(String field, Text reason) {
        return List.of(new FieldProblem(field, reason));
    }
}
