package cn.onestop.consultation.domain;

import cn.onestop.kernel.Sensitive;
import java.util.List;

/**
 * What a forensic institution is asked, where a referral goes there.
 *
 * @param referral {@code REF-…} with which it travels
 * @param field of judicial appraisal, as the forensic line names it
 */
public record AppraisalWish(String referral, String field, Sensitive question, List<String> items) {
    public AppraisalWish {
        items = List.copyOf(items);
    }
}
