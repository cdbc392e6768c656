package cn.onestop.forensic;

import cn.onestop.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void theHouseRulesHold() {
        HouseRules.ofAServiceWithALifecycle("cn.onestop.forensic");
    }
}
