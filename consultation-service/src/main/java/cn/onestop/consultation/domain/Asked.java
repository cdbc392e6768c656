package cn.onestop.consultation.domain;

import cn.onestop.kernel.Sensitive;
import java.util.List;

/** What is asked at first contact, and by whom. */
public record Asked(
        Inquirer inquirer, Topic topic, Sensitive question, Circumstances circumstances, List<Opponent> opponents) {
    public Asked {
        opponents = List.copyOf(opponents);
    }
}
