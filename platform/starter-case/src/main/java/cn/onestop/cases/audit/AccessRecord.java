package cn.onestop.cases.audit;

import cn.onestop.web.Role;
import java.time.Instant;
import java.util.Set;

/**
 * That somebody of the staff looked at a case that isn't the reader's own, and what for.
 *
 * @param reader the person's key, else the account
 * @param operation what was read: {@code GET /api/mediations/{reference}}
 */
public record AccessRecord(
        Instant at, String reader, Set<Role> roles, String caseReference, String purpose, String operation) {
    public AccessRecord {
        roles = Set.copyOf(roles);
    }
}
