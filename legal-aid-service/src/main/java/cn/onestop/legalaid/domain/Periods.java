package cn.onestop.legalaid.domain;

import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.DeadlineRule;
import cn.onestop.kernel.DeadlineRules;
import cn.onestop.kernel.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** The law of time of this line: its deadline table and the calendar of working days. */
public record Periods(DeadlineRules rules, WorkingCalendar calendar) {
    public static final String FORWARD = "forward";
    public static final String DECIDE = "decide";
    public static final String SUPPLEMENT = "supplement";
    public static final String FORMALITIES = "formalities";
    public static final String ASSIGN = "assign";
    public static final String ASSIGN_ON_NOTICE = "assign_on_notice";
    public static final String ANSWER_OFFER = "answer_offer";
    public static final String REPLACE_COUNSEL = "replace_counsel";
    public static final String DECIDE_CHANGE_OF_COUNSEL = "decide_change_of_counsel";
    public static final String DECIDE_OBJECTION = "decide_objection";
    public static final String DECIDE_AGAIN = "decide_again";
    public static final String RECONSIDERATION = "reconsideration";
    public static final String SUIT = "suit";
    public static final String ANSWER_COMPLAINT = "answer_complaint";
    public static final String CLOSE = "close";

    Deadline start(String kind, Instant at) {
        LocalDate day = at.atZone(WorkingCalendar.ZONE).toLocalDate();
        DeadlineRule rule = rules.inForce(kind, day);
        return Deadline.start(rule, at);
    }
}
