package cn.onestop.web;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Text;
import java.util.Optional;

/**
 * One request to change one case: a controller argument of every {@code /{reference}/…} operation that changes something.
 *
 * @param version the version that the caller saw (If-Match: 428 when missing)
 * @param key makes a repeat harmless
 */
public record CaseRequest(Caller caller, Reference reference, ExpectedVersion version, Optional<IdempotencyKey> key) {

    /** @throws ProblemException 400 when the reference is of another line */
    public static Reference requireOf(Line line, Reference reference) {
        if (reference.line() != line) {
            throw Problems.invalid(
                    "reference",
                    new Text(
                            "不是" + line.title().zh() + "的编号",
                            "is no reference of this line: it would begin with " + line.code()));
        }
        return reference;
    }
}
