package cn.onestop.consultation.triage.domain;

import cn.onestop.kernel.Article;
import java.time.LocalDate;

/**
 * A period that runs against the person, as of today.
 *
 * @param daysLeft 0 on the last day itself, negative once it is over
 * @param article the article that sets the period
 */
public record LastDay(LocalDate on, long daysLeft, Article article) {}
