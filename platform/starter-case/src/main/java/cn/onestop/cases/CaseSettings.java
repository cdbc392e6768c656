package cn.onestop.cases;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a line minds its cases.
 *
 * @param sweepEvery how often the due deadlines are looked through
 */
@ConfigurationProperties("onestop.cases")
record CaseSettings(@DefaultValue("5s") Duration sweepEvery) {}
