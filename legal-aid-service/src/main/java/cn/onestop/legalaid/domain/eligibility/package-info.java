/** Who may have legal aid, and why: scope, hardship, the exemptions from its check, and a result that explains itself. */
@NullMarked
package cn.onestop.legalaid.domain.eligibility;

import org.jspecify.annotations.NullMarked;
