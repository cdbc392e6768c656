package cn.onestop.kernel;

/** A text that is stored encrypted, masked in answers and never logged: a narrative, a phone number, a concession. */
public record Sensitive(String value) {
    @Override
    public String toString() {
        return "***";
    }
}
