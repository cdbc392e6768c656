package cn.onestop.consultation;

import cn.onestop.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void theHouseRulesHold() {
        HouseRules.ofAServiceWithALifecycle("cn.onestop.consultation");
        HouseRules.ofAServiceWithALifecycle("cn.onestop.consultation.knowledge");
        HouseRules.ofAServiceWithALifecycle("cn.onestop.consultation.triage");
        HouseRules.ofAServiceWithALifecycle("cn.onestop.consultation.publicity");
    }
}
