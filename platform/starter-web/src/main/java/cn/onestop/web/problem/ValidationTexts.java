package cn.onestop.web.problem;

import cn.onestop.kernel.Text;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A broken constraint in both languages, whatever the language of the request. */
final class ValidationTexts {
    private final MessageInterpolator interpolator;

    ValidationTexts(MessageInterpolator interpolator) {
        this.interpolator = interpolator;
    }

    Text of(ConstraintViolation<?> violation) {
        Context context = new Context(violation.getConstraintDescriptor(), violation.getInvalidValue());
        return new Text(
                interpolator.interpolate(violation.getMessageTemplate(), context, Languages.CHINESE),
                interpolator.interpolate(violation.getMessageTemplate(), context, Locale.ENGLISH));
    }

    Text of(@Nullable ConstraintViolation<?> violation, @Nullable String otherwise) {
        if (violation != null) {
            return of(violation);
        }
        String text = otherwise == null ? "is not acceptable" : otherwise;
        return new Text(text, text);
    }

    private record Context(
            ConstraintDescriptor<?> descriptor, @Nullable Object value) implements MessageInterpolator.Context {
        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return descriptor;
        }

        @Override
        @SuppressWarnings("NullAway") // the specification lets the validated value be null
        public Object getValidatedValue() {
            return value;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
